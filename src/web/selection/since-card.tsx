import { useLingui } from '@lingui/react/macro'
import { compareSelections, type SelectionRecord } from '#contract/selection.ts'
import { Card } from '../parts/card.tsx'
import { Difference } from '../parts/selection/money-try.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { useAnswer } from '../parts/use-operation.ts'

/** What accepting this would change of the set that was accepted last; nothing where none was, or where this is the one. */
export function SinceCard({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const told = useTold(record)
  const isOpen = record.state !== 'running' && record.acceptedBy === null
  const asked = useAnswer(compareSelections, { selectionId: record.id }, { enabled: isOpen })
  if (!isOpen || asked.state !== 'answered' || asked.answer.againstId === null) return null
  const { comesIn, goesOut, moves, valueChange, moneyChangeMinor } = asked.answer
  const same = comesIn.length + goesOut.length + moves.length === 0
  const [worth, money] = [told.value(Math.abs(valueChange ?? 0)), told.money(Math.abs(moneyChangeMinor))]
  const changes = [
    ...(valueChange ? [valueChange > 0 ? t`worth ${worth} more` : t`worth ${worth} less`] : []),
    ...(moneyChangeMinor === 0 ? [] : [moneyChangeMinor > 0 ? t`${money} more money` : t`${money} less money`]),
  ]
  return (
    <Card
      title={same ? t`The same work as in the set accepted last` : t`Against the set accepted last`}
      {...(changes.length > 0 && { note: told.list(changes) })}
    >
      {same ? <p>{t`Accepting this changes nothing.`}</p> : <Difference record={record} difference={asked.answer} />}
    </Card>
  )
}
