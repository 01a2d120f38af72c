import { useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconCheck, IconClockPause, IconMinus, IconPlayerStop } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { SelectionRecord } from '#contract/selection.ts'
import { type Action, actionsOf } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import type { Standing } from '#domain/portfolio/robustness.ts'
import type { Column } from '../column.ts'
import { DataTable } from '../data-table.tsx'
import { costOf, setFound } from './figures.ts'
import css from './selection.module.css'
import { useTold } from './use-told.ts'

const icons: Readonly<Record<Action['act'], ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>>> = {
  start: IconCheck,
  continue: IconArrowRight,
  pause: IconClockPause,
  stop: IconPlayerStop,
  leave: IconMinus,
}

const order: readonly Action['act'][] = ['start', 'continue', 'pause', 'stop', 'leave']

interface Line {
  readonly action: Action
  readonly candidate: Candidate
  readonly reason: string
}

/** What is in and what is out, one reason a row; out of it any row says why in full. */
export function ChoiceList({ record, onWhy, only }: { record: SelectionRecord; onWhy: (id: string) => void; only?: 'in' | 'out' }) {
  const { t } = useLingui()
  const lines = useLines(record).filter(
    ({ action: { act } }) => only === undefined || (only === 'in') === (act !== 'leave' && act !== 'stop'),
  )
  const columns = useColumns(record, onWhy)
  return (
    <DataTable
      label={only === 'out' ? t`Left out` : only === 'in' ? t`In` : t`What is in and what is out`}
      rows={lines}
      columns={columns}
      shown={{}}
      idOf={({ candidate }) => candidate.id}
      nameOf={({ candidate }) => candidate.name}
      onOpen={({ candidate }) => onWhy(candidate.id)}
    />
  )
}

function useLines(record: SelectionRecord): readonly Line[] {
  const { t } = useLingui()
  const told = useTold(record)
  const found = setFound(record)
  if (!found) return []
  const { candidates } = record.input.portfolio
  const explained = record.outcome?.explained
  const reasons = new Map(explained?.leftOut.map((one) => [one.id, told.reason(one)]))
  const fared = new Map(explained?.robustness.candidates.map((one) => [one.id, one.standing]))
  const worth: Readonly<Record<Standing, string>> = {
    in: t`Worth it whatever you believe`,
    borderline: t`Worth it, but borderline`,
    out: t`Worth it with the figures as they are`,
    unknown: t`Worth more than what it keeps out`,
  }
  const reasonIn = (candidate: Candidate) => {
    if (candidate.forced) return candidate.forced.reason
    if (candidate.mandatory) return t`Must be done`
    if (candidate.state === 'under_way' && !candidate.competes) return t`Running, and stays in`
    return worth[fared.get(candidate.id) ?? 'unknown']
  }
  return (explained?.actions ?? actionsOf(record.input.portfolio, found.placements))
    .map((action) => {
      const candidate = candidates.find(({ id }) => id === action.id)!
      const isOut = action.act === 'leave' || action.act === 'stop'
      return {
        action,
        candidate,
        reason: isOut ? (reasons.get(action.id) ?? t`Other work gives more for the same money and people`) : reasonIn(candidate),
      }
    })
    .sort(
      (a, b) =>
        order.indexOf(a.action.act) - order.indexOf(b.action.act) ||
        (b.candidate.starts[0]?.value ?? 0) - (a.candidate.starts[0]?.value ?? 0),
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
      sortBy: ({ candidate }) => candidate.name,
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
      sortBy: ({ action }) => order.indexOf(action.act),
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
      title: t`Money still to come`,
      width: 96,
      right: true,
      sortBy: ({ candidate }) => costOf(candidate),
      cell: ({ candidate }) => told.money(costOf(candidate)),
      onCard: true,
    },
    {
      id: 'value',
      title: t`Worth`,
      width: 64,
      right: true,
      sortBy: ({ candidate }) => candidate.starts[0]?.value ?? 0,
      cell: ({ candidate }) => told.value(candidate.starts[0]?.value ?? 0),
    },
    {
      id: 'reason',
      title: t`Why`,
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
