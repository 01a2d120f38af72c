import { useLingui } from '@lingui/react/macro'
import type { ImportPreview } from '#contract/import.ts'
import type { DemandUnit } from '#domain/intake/role-columns.ts'
import { useFormat } from '../parts/format.ts'

type Evidence = ImportPreview['tables'][number]['columns'][number]['evidence'][number]

/** What amounts are counted in, and where that comes from when their head does not say it. */
export function useUnitWords() {
  const { t } = useLingui()
  const units = (power: number) =>
    ({ 0: t`whole units`, 3: t`thousands`, 6: t`millions`, 9: t`billions` })[power] ?? t`units of 10^${power}`
  const from: Readonly<Record<string, string>> = {
    title: t`as a line beside the list says`,
    other_column: t`taken as another column is`,
    other_list: t`taken as another list is`,
    decimals: t`its figures have more decimals than money has`,
  }
  const counted: Readonly<Record<DemandUnit, string>> = {
    fte: t`full-time people`,
    hour: t`hours`,
    day: t`days`,
    week: t`weeks`,
    month: t`months`,
    quarter: t`quarters`,
    year: t`years`,
  }
  return { units, from, counted }
}

/** Why a column is taken for what it is, in a few words each. */
export function useEvidence(): (evidence: Evidence) => string {
  const { t } = useLingui()
  const { number, share } = useFormat()
  const { units, from } = useUnitWords()
  return ({ kind, ...facts }) => {
    const count = (name: string) => number(Number(facts[name]))
    switch (kind) {
      case 'head':
        return t`its head says “${String(facts.words)}”`
      case 'content':
        return t`${share(Number(facts.share))} of ${count('cells')} cells fit`
      case 'distinct':
        return t`${share(Number(facts.share))} different values`
      case 'day_order':
        return facts.order === 'day_first'
          ? t`day before month, as ${count('dayFirst')} cells show`
          : t`month before day, as ${count('monthFirst')} cells show`
      case 'decimal_sign':
        if (facts.sign === 'neither') return t`written both ways: three digits behind a sign are thousands`
        return facts.sign === ',' ? t`decimal comma, as ${count('commas')} cells show` : t`decimal point, as ${count('points')} cells show`
      case 'units': {
        const counted = units(Number(facts.power))
        const named = typeof facts.currency === 'string' ? t`${counted} of ${facts.currency}` : counted
        return facts.from === undefined ? named : `${named} (${from[String(facts.from)] ?? ''})`
      }
      case 'team_head':
        return t`its head is a team`
      case 'best_text':
        return t`its texts tell the rows apart best`
      default:
        return t`as you say`
    }
  }
}
