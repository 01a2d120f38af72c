import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import type { Fared, Standing } from '#domain/portfolio/robustness.ts'
import { useTold } from './use-told.ts'

/** The one reason why each candidate is in or out, and how often it is in when the figures are other than given. */
export function useReasons(record: SelectionRecord) {
  const { t } = useLingui()
  const told = useTold(record)
  const explained = record.outcome?.explained
  const leftOut = new Map(explained?.leftOut.map((one) => [one.id, told.reason(one)]))
  const fared = new Map(explained?.robustness.candidates.map((one) => [one.id, one]))
  const worth: Readonly<Record<Standing, string>> = {
    in: t`Worth it whatever you believe`,
    borderline: t`Worth it, but borderline`,
    out: t`Worth it with the figures as they are`,
    unknown: t`Worth more than what it keeps out`,
  }
  /** Nothing was weighed: a person, a duty or its being under way decides. */
  const given = ({ forced, mandatory, state, competes }: Candidate): string | null => {
    if (forced) return forced.to === 'in' ? t`Put in by a person: ${forced.reason}` : t`Left out by a person: ${forced.reason}`
    if (mandatory) return t`Must be done`
    return state === 'under_way' && !competes ? t`Running, and stays in` : null
  }
  const standings: Readonly<Record<Standing, (one: Fared) => string>> = {
    in: () => t`Always in`,
    borderline: ({ inPercent }) => t`In ${told.share(inPercent / 100)}`,
    out: () => t`Never in`,
    unknown: () => '',
  }
  return {
    given,
    reasonIn: (candidate: Candidate) => given(candidate) ?? worth[fared.get(candidate.id)?.standing ?? 'unknown'],
    reasonOut: (candidate: Candidate) =>
      given(candidate) ?? leftOut.get(candidate.id) ?? t`Other work gives more for the same money and people`,
    /** Empty where nothing was weighed, or nobody knows yet. */
    sureness: (candidate: Candidate) => {
      const one = fared.get(candidate.id)
      return one === undefined || given(candidate) !== null ? '' : standings[one.standing](one)
    },
    inPercent: ({ id }: Candidate) => fared.get(id)?.inPercent ?? null,
  }
}
