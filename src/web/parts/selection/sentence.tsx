import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { peopleMissing, setFound, shareLess } from './figures.ts'
import { useTold } from './use-told.ts'

/** The whole answer in one sentence: how many fit, and what going down the ranked list would have meant. */
export function SelectionSentence({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const told = useTold(record)
  const found = setFound(record)
  const { selection, rankedList } = record.outcome ?? {}
  if (selection?.kind === 'infeasible' && selection.conflict.rules.length > 3)
    return t`Nothing can be chosen: ${told.number(selection.conflict.rules.length)} of your rules do not go together.`
  if (selection?.kind === 'infeasible')
    return t`Nothing can be chosen: ${told.list(selection.conflict.rules.map(told.rule))} do not go together.`
  if (record.state === 'failed') return t`This selection could not be computed; nothing was changed. Choose again.`
  if (record.state !== 'running' && selection?.kind === 'undecided')
    return t`The search ended before it found a set that fits. Give way on a limit and choose again.`
  if (!found || !rankedList) return t`No set of work has been found yet.`
  const [count, all] = [told.number(found.placements.length), told.number(record.input.portfolio.candidates.length)]
  const less = shareLess(found.value, rankedList.value)
  const missing = peopleMissing(
    rankedList.breaks,
    record.input.labels.periods.map(({ minutesOfOne }) => minutesOfOne),
  )
  if (record.input.portfolio.candidates.length === 0) return t`There is no work to choose from yet.`
  if (found.placements.length === record.input.portfolio.candidates.length)
    return t`Everything fits: there is money and there are people for all ${all}.`
  const people = t`${plural(missing, { one: '# person', other: '# people' })}`
  const percent = told.share(Math.abs(less))
  if (less > 0.0005 && missing > 0)
    return t`${count} of ${all} fit your money and people; funding down the list is worth ${percent} less and needs ${people} you do not have.`
  if (less > 0.0005) return t`${count} of ${all} fit your money and people; funding down the list is worth ${percent} less.`
  if (missing > 0) return t`${count} of ${all} fit your money and people; funding down the list needs ${people} you do not have.`
  return found.kind === 'optimal'
    ? t`${count} of ${all} fit your money and people, and nothing worth more does.`
    : t`${count} of ${all} fit your money and people; nothing can be worth more than ${told.share(found.gapPercent / 100, 1)} above that.`
}
