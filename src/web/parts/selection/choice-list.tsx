import { useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconCheck, IconClockPause, IconMinus, IconPlayerStop } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ListCell } from '#contract/list-file.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Action } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import type { Column } from '../list/column.ts'
import { ListCard } from '../list/list-card.tsx'
import { costOf } from './figures.ts'
import css from './selection.module.css'
import { actOrder, type Line, useLines } from './use-lines.ts'
import { useTold } from './use-told.ts'

const icons: Readonly<Record<Action['act'], ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>>> = {
  start: IconCheck,
  continue: IconArrowRight,
  pause: IconClockPause,
  stop: IconPlayerStop,
  leave: IconMinus,
}

/** What is in and what is out, one reason a row; a press asks why in full. */
export function ChoiceList({ record, onWhy }: { record: SelectionRecord; onWhy: (id: string) => void }) {
  const { t } = useLingui()
  const told = useTold(record)
  return (
    <ListCard
      list="choices"
      title={t`What is in and what is out`}
      note={t`Press a row to see why`}
      rows={useLines(record)}
      columns={useColumns(record, onWhy)}
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
      empty={t`Nothing was chosen from.`}
    />
  )
}

function useColumns(record: SelectionRecord, onWhy: (id: string) => void): readonly Column<Line>[] {
  const { t } = useLingui()
  const told = useTold(record)
  return [
    {
      id: 'name',
      title: t`Work`,
      width: 180,
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
      onCard: true,
    },
    {
      id: 'money',
      title: t`Money`,
      width: 84,
      right: true,
      type: 'money',
      value: ({ candidate }) => ({ minor: costOf(candidate), currency: record.input.labels.currency }),
      cell: ({ candidate }) => told.money(costOf(candidate)),
      onCard: true,
    },
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
      onCard: true,
    },
  ]
}

function worthIn({ input }: SelectionRecord, { starts }: Candidate, isMoney: boolean): ListCell {
  const worth = starts[0]?.value ?? 0
  return isMoney ? { minor: worth, currency: input.labels.currency } : worth / 100
}
