import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconCheck, IconClockPause, IconMinus, IconPlayerStop } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ListCell } from '#contract/list-file.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Action } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import { useFormat } from '../format.ts'
import type { Column } from '../list/column.ts'
import { ListCard } from '../list/list-card.tsx'
import { costOf } from './figures.ts'
import css from './selection.module.css'
import { actOrder, type Line, useLines } from './use-lines.ts'
import { useReasons } from './use-reasons.ts'
import { useTold } from './use-told.ts'

const icons: Readonly<Record<Action['act'], ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>>> = {
  start: IconCheck,
  continue: IconArrowRight,
  pause: IconClockPause,
  stop: IconPlayerStop,
  leave: IconMinus,
}

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
      columns={useColumns(record, onWhy)}
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

/** Nothing to say of new work that has cost nothing. */
function spentOf({ state, spentMinor }: Candidate): number | null {
  return state === 'new' && spentMinor === 0 ? null : spentMinor
}

/** Ideas that the selection did not look at, by name: nobody has proposed them yet. */
function useAside({ input }: SelectionRecord): string | undefined {
  const { t } = useLingui()
  const { list } = useFormat()
  const ideas = input.aside.filter(({ why }) => why === 'not_proposed').map(({ name }) => name)
  const names = list([...ideas.slice(0, mostNamed), ...(ideas.length > mostNamed ? [t`${ideas.length - mostNamed} more`] : [])])
  if (ideas.length === 0) return undefined
  return t`${plural(ideas.length, { one: '# idea was not looked at, because nobody has proposed it yet', other: '# ideas were not looked at, because nobody has proposed them yet' })}: ${names}.`
}

const mostNamed = 12

function useColumns(record: SelectionRecord, onWhy: (id: string) => void): readonly Column<Line>[] {
  const { t } = useLingui()
  const told = useTold(record)
  const { inPercent } = useReasons(record)
  const money = (id: string, title: string, of: (line: Line) => number | null): Column<Line> => ({
    id,
    title,
    width: 88,
    right: true,
    type: 'money',
    value: (line) => inCurrency(of(line), record),
    cell: (line) => {
      const minor = of(line)
      return minor === null ? '–' : told.money(minor)
    },
  })
  return [
    {
      id: 'name',
      title: t`Work`,
      width: 216,
      grow: 3,
      value: ({ candidate }) => candidate.name,
      cell: ({ candidate }) => (
        <button type="button" className={css.name} onClick={() => onWhy(candidate.id)}>
          {candidate.name}
        </button>
      ),
    },
    {
      id: 'act',
      title: t`Decision`,
      width: 100,
      value: ({ action }) => told.acts[action.act],
      sortBy: ({ action }) => actOrder.indexOf(action.act),
      cell: ({ action: { act, period } }) => {
        const Icon = icons[act]
        return (
          <span className={css.act} data-act={act}>
            <Icon size={14} stroke={2} aria-hidden />
            {told.acts[act]}
            {(act === 'start' || act === 'pause') && period !== undefined && period > 0 && <small>{told.period(period)}</small>}
          </span>
        )
      },
    },
    { ...money('money', t`Still to come`, ({ candidate }) => costOf(candidate)), onCard: true },
    { ...money('spent', t`Already spent`, ({ candidate }) => spentOf(candidate)), onCard: true, spare: true },
    { ...money('stop', t`Cost to stop`, ({ candidate }) => (candidate.state === 'new' ? null : candidate.stopCostMinor)), spare: true },
    {
      id: 'value',
      title: t`Worth`,
      width: 64,
      right: true,
      type: told.isMoney ? 'money' : 'number',
      value: ({ candidate }) => worthIn(record, candidate, told.isMoney),
      sortBy: ({ candidate }) => candidate.starts[0]?.value ?? 0,
      cell: ({ candidate }) => told.value(candidate.starts[0]?.value ?? 0),
    },
    {
      id: 'sure',
      title: t`How sure`,
      width: 92,
      spare: true,
      value: ({ sureness }) => sureness,
      sortBy: ({ candidate }) => inPercent(candidate),
      cell: ({ sureness }) => <span className={css.reason}>{sureness}</span>,
    },
    {
      id: 'reason',
      title: t`Why`,
      value: ({ reason }) => reason,
      width: 220,
      grow: 5,
      cell: ({ reason }) => (
        <span className={css.reason} title={reason}>
          {reason}
        </span>
      ),
      onCard: 'whole',
    },
  ]
}

function worthIn(record: SelectionRecord, { starts }: Candidate, isMoney: boolean): ListCell {
  const worth = starts[0]?.value ?? 0
  return isMoney ? inCurrency(worth, record) : worth / 100
}

function inCurrency(minor: number | null, { input }: SelectionRecord): ListCell {
  return minor === null ? null : { minor, currency: input.labels.currency }
}
