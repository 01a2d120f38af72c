import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Action } from '#domain/portfolio/actions.ts'
import type { LeftOut } from '#domain/portfolio/reasons.ts'
import type { Rule } from '#domain/portfolio/rules.ts'
import { useNames } from './use-names.ts'
import { useRaises } from './use-raises.ts'

/** What a selection found, in words a leader can use: no word of the method. */
export function useTold(record: SelectionRecord) {
  const { t } = useLingui()
  const names = useNames(record)
  const { raise, raises } = useRaises(record)
  const { name, period, team, value, list, carriesOver, onePeriod } = names

  const rule = (one: Rule): string => {
    switch (one.kind) {
      case 'money':
        if (onePeriod) return t`the money`
        return carriesOver ? t`the money up to ${period(one.period)}` : t`the money of ${period(one.period)}`
      case 'people':
        return t`the people of ${team(one.role)} in ${period(one.period)}`
      case 'share_least':
        return t`the least share of ${one.category}`
      case 'share_most':
        return t`the largest share of ${one.category}`
      case 'needs':
        return t`${name(one.id)} needs ${name(one.needed)}`
      case 'excludes':
        return t`${name(one.id)} and ${name(one.excluded)} exclude each other`
      case 'mandatory':
        return t`${name(one.id)} must be done`
      case 'under_way':
        return t`${name(one.id)} is running and stays in`
      case 'forced_in':
        return t`${name(one.id)} was put in: ${one.reason}`
      case 'forced_out':
        return t`${name(one.id)} was taken out: ${one.reason}`
    }
  }

  const reason = ({ forced, leastChange }: LeftOut): string => {
    if (leastChange.kind === 'raises')
      return leastChange.raises.length === 0
        ? t`A choice with it would be worth as much.`
        : t`Would be in with ${raises(leastChange.raises)}.`
    if (leastChange.kind === 'bounded' && leastChange.found)
      return t`Would be in with ${raises(leastChange.found.raises)}; perhaps less would do.`
    if (forced.kind === 'impossible') return t`Cannot be in: ${list(forced.conflict.rules.map(rule))}.`
    if (forced.kind === 'costs')
      return t`Other work gives more for the same money and people; putting it in would cost ${value(forced.valueLost)}.`
    return leastChange.kind === 'none' ? t`No more money or people would let it in.` : t`Not known yet.`
  }

  const acts: Readonly<Record<Action['act'], string>> = {
    start: t({ message: 'Start', context: 'decision' }),
    continue: t`Continue`,
    pause: t`Pause`,
    stop: t`Stop`,
    leave: t`Leave out`,
  }

  return { ...names, raise, rule, reason, acts }
}
