import { useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconCheck, IconClockPause, IconMinus, IconPlayerStop } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ListCell } from '#contract/list-file.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Action } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import type { Column } from '../list/column.ts'
import { costOf } from './figures.ts'
import css from './selection.module.css'
import { actOrder, type Line } from './use-lines.ts'
import { useReasons } from './use-reasons.ts'
import { useTold } from './use-told.ts'

const icons: Readonly<Record<Action['act'], ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>>> = {
  start: IconCheck,
  continue: IconArrowRight,
  pause: IconClockPause,
  stop: IconPlayerStop,
  leave: IconMinus,
}

/** What is decided of each piece of work, what it still costs and is worth, how sure that is and why. */
export function useChoiceColumns(record: SelectionRecord, onWhy: (id: string) => void): readonly Column<Line>[] {
  return [...useDecision(record, onWhy), ...useAmounts(record), ...useReasonColumns(record)]
}

function useDecision(record: SelectionRecord, onWhy: (id: string) => void): readonly Column<Line>[] {
  const { t } = useLingui()
  const told = useTold(record)
  const startOf = ({ act, period }: Action) => ((act === 'start' || act === 'pause') && period !== undefined ? told.period(period) : null)
  return [
    {
      id: 'name',
      title: t`Work`,
      width: 200,
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
      width: 96,
      value: ({ action }) => told.acts[action.act],
      sortBy: ({ action }) => actOrder.indexOf(action.act),
      cell: ({ action: { act } }) => {
        const Icon = icons[act]
        return (
          <span className={css.act} data-act={act}>
            <Icon size={14} stroke={2} aria-hidden />
            {told.acts[act]}
          </span>
        )
      },
    },
    ...(told.onePeriod
      ? []
      : [
          {
            id: 'starts',
            title: t`Starts`,
            width: 84,
            value: ({ action }: Line) => startOf(action),
            sortBy: ({ action }: Line) => action.period ?? null,
            cell: ({ action }: Line) => startOf(action) ?? '–',
          },
        ]),
  ]
}

function useAmounts(record: SelectionRecord): readonly Column<Line>[] {
  const { t } = useLingui()
  const told = useTold(record)
  const someAssumed = record.input.portfolio.candidates.some(({ assumed }) => assumed.money)
  const money = (id: string, title: string, of: (line: Line) => number | null): Column<Line> => ({
    id,
    title,
    width: 82,
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
      ...money('money', t`Still to come`, ({ candidate }) => costOf(candidate)),
      width: someAssumed ? 124 : 82,
      onCard: true,
      cell: ({ candidate }) => (
        <>
          {told.money(costOf(candidate))}
          {candidate.assumed.money && <small className={css.assumed}>{t`assumed`}</small>}
        </>
      ),
    },
    { ...money('spent', t`Already spent`, ({ candidate }) => spentOf(candidate)), onCard: true, spare: true },
    {
      ...money('stop', t`Cost to stop`, ({ candidate }) => (candidate.state === 'new' ? null : candidate.stopCostMinor || null)),
      spare: true,
    },
    {
      id: 'value',
      title: t`Worth`,
      width: 64,
      right: true,
      type: told.isMoney ? 'money' : 'number',
      value: ({ candidate }) => worthIn(record, candidate, told.isMoney),
      sortBy: ({ candidate }) => candidate.starts[0]?.value ?? 0,
      cell: ({ candidate }) => (
        <span {...(candidate.assumed.value && { title: t`assumed` })}>
          {candidate.assumed.value && '≈ '}
          {told.value(candidate.starts[0]?.value ?? 0)}
        </span>
      ),
    },
  ]
}

function useReasonColumns(record: SelectionRecord): readonly Column<Line>[] {
  const { t } = useLingui()
  const { inPercent } = useReasons(record)
  return [
    {
      id: 'sure',
      title: t`How sure`,
      width: 84,
      spare: true,
      value: ({ sureness }) => sureness,
      sortBy: ({ candidate }) => inPercent(candidate),
      cell: ({ sureness }) => <span className={css.reason}>{sureness}</span>,
    },
    {
      id: 'reason',
      title: t`Why`,
      value: ({ reason }) => reason,
      width: 200,
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

/** Nought stands where nobody has said anything: it is not told as known. */
function spentOf({ spentMinor }: Candidate): number | null {
  return spentMinor || null
}

function worthIn(record: SelectionRecord, { starts }: Candidate, isMoney: boolean): ListCell {
  const worth = starts[0]?.value ?? 0
  return isMoney ? inCurrency(worth, record) : worth / 100
}

function inCurrency(minor: number | null, { input }: SelectionRecord): ListCell {
  return minor === null ? null : { minor, currency: input.labels.currency }
}
