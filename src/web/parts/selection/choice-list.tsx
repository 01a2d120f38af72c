import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { ideasIn } from '#domain/component/entering.ts'
import type { Action } from '#domain/portfolio/actions.ts'
import { useFormat } from '../format.ts'
import { ListCard } from '../list/list-card.tsx'
import { useChoiceColumns } from './choice-columns.tsx'
import { costOf } from './figures.ts'
import { actOrder, type Line, useLines } from './use-lines.ts'
import { useTold } from './use-told.ts'

/** What starts, continues, pauses, stops and stays out, each apart, with one reason a row; a press asks why in full. */
export function ChoiceList({ record, onWhy }: { record: SelectionRecord; onWhy: (id: string) => void }) {
  const { t } = useLingui()
  const told = useTold(record)
  const sums = useSums(record)
  const aside = useAside(record)
  return (
    <ListCard<Line>
      list="choices"
      title={t`What is in and what is out`}
      note={t`Press a row to see why`}
      rows={useLines(record)}
      columns={useChoiceColumns(record, onWhy)}
      groups={actOrder.map((act) => ({
        id: act,
        has: ({ action }) => action.act === act,
        title: (lines) => `${told.acts[act]}, ${told.number(lines.length)}`,
        note: (lines) => sums(act, lines),
      }))}
      filters={[
        {
          id: 'act',
          label: t`Decision:`,
          options: actOrder.map((act) => ({ value: act, label: told.acts[act] })),
          of: ({ action }) => [action.act],
        },
      ]}
      idOf={({ candidate }) => candidate.id}
      nameOf={({ candidate }) => candidate.name}
      onOpen={({ candidate }) => onWhy(candidate.id)}
      foot={aside}
      empty={t`Nothing was chosen from.`}
    />
  )
}

/** What the rows of one group come to: still to come, already spent, to stop. */
function useSums(record: SelectionRecord) {
  const { t } = useLingui()
  const told = useTold(record)
  return (act: Action['act'], lines: readonly Line[]): string => {
    const sum = (of: (line: Line) => number) => lines.reduce((all, line) => all + of(line), 0)
    const [spent, toStop] = [sum(({ candidate }) => candidate.spentMinor), sum(({ candidate }) => candidate.stopCostMinor)]
    const coming = told.money(sum(({ candidate }) => costOf(candidate)))
    return [
      act === 'stop' || act === 'leave' ? t`${coming} not committed` : t`${coming} still to come`,
      ...(spent > 0 ? [t`${told.money(spent)} already spent`] : []),
      ...(act === 'stop' && toStop > 0 ? [t`${told.money(toStop)} to stop`] : []),
    ].join(', ')
  }
}

/** Ideas that the selection did not look at, by name: nobody has proposed them yet. */
function useAside({ input }: SelectionRecord): string | undefined {
  const { t } = useLingui()
  const { list } = useFormat()
  const ideas = ideasIn(input.aside).map(({ name }) => name)
  const names = list([...ideas.slice(0, mostNamed), ...(ideas.length > mostNamed ? [t`${ideas.length - mostNamed} more`] : [])])
  if (ideas.length === 0) return undefined
  return t`${plural(ideas.length, { one: '# idea was not looked at, because nobody has proposed it yet', other: '# ideas were not looked at, because nobody has proposed them yet' })}: ${names}.`
}

const mostNamed = 12
