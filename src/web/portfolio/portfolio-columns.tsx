import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ComponentRow } from '#contract/component.ts'
import type { CustomField } from '#contract/custom-field.ts'
import { leftOfBudget } from '#domain/component/still-to-come.ts'
import { useFormat } from '../parts/format.ts'
import { UseBar } from '../parts/key-figure.tsx'
import type { Column } from '../parts/list/column.ts'
import { useSession } from '../parts/session.tsx'
import { Stage } from '../parts/stage.tsx'
import { useWords } from '../parts/words.ts'
import { useColumnKinds } from './column-kinds.tsx'
import { useOwnColumns } from './own-columns.tsx'
import css from './portfolio.module.css'

/** What the list of work can show, by the names the server orders by; unknown figures say so instead of standing blank. */
export function useColumns(fields: readonly CustomField[]): readonly Column<ComponentRow>[] {
  const { t } = useLingui()
  const { kinds, states, categories } = useWords()
  const { workingDayMinutes } = useSession().organisation
  const own = useOwnColumns(fields)
  const { text, money, figure, date, yes, person } = useColumnKinds()
  const toComeColumn = money('moneyToComeMinor', t`Money still to come`, toCome)
  return [
    { ...text('name', t`Work`, ({ name }) => name), width: 200, grow: 4, cell: (row) => <Name row={row} /> },
    { ...text('reference', t`Reference`, ({ reference }) => reference), hidden: true },
    text('kind', t`Kind`, ({ kind }) => kinds[kind]),
    { ...text('state', t`State`, ({ state }) => states[state]), width: 128, onCard: true, cell: ({ state }) => <Stage state={state} /> },
    { ...text('category', t`Category`, ({ category }) => category && categories[category]), hidden: true },
    yes('mandatory', t`Must`),
    { ...yes('competes', t`Competes with the rest`), hidden: true },
    { ...toComeColumn, width: 128, onCard: true, cell: (row) => <ToCome row={row}>{toComeColumn.cell(row)}</ToCome> },
    { ...money('budgetMinor', t`Budget`, ({ budgetMinor }) => budgetMinor), hidden: true },
    { ...money('spentMinor', t`Spent`, ({ spentMinor }) => spentMinor), hidden: true },
    { ...money('benefitMinor', t`Benefit`, ({ benefitMinor }) => benefitMinor), onCard: true },
    figure('deliveryRisk', t`Delivery risk`, ({ deliveryRisk }) => deliveryRisk),
    {
      ...figure('demandMinutes', t`Days of people`, ({ demandMinutes }) => demandMinutes && Math.round(demandMinutes / workingDayMinutes)),
      hidden: true,
    },
    { ...person('sponsorName', t`Sponsor`, ({ sponsorName }) => sponsorName), hidden: true },
    person('ownerName', t`Owner`, ({ ownerName }) => ownerName),
    { ...date('startDate', t({ message: 'Start', context: 'date' })), hidden: true },
    date('endDate', t`Finish`),
    { ...text('tags', t`Tags`, ({ tags }) => (tags.length === 0 ? null : tags.join(', '))), hidden: true },
    ...own,
  ]
}

function toCome({ budgetMinor, spentMinor }: ComponentRow): number | null {
  return budgetMinor === null ? null : leftOfBudget(budgetMinor, spentMinor)
}

/** An amount beside how much of its budget is spent already. */
function ToCome({ row: { budgetMinor, spentMinor }, children }: { row: ComponentRow; children: ReactNode }) {
  const { t } = useLingui()
  const { share } = useFormat()
  if (!budgetMinor || spentMinor === null) return children
  const used = spentMinor / budgetMinor
  return (
    <span className={css.toCome}>
      <span>
        <UseBar share={used} label={t`${share(used)} of the budget is spent`} />
      </span>
      {children}
    </span>
  )
}

function Name({ row }: { row: ComponentRow }) {
  return (
    <>
      <Link to="/components/$componentId" params={{ componentId: row.id }}>
        {row.name}
      </Link>
      {row.reference !== null && <span className={css.reference}>{row.reference}</span>}
    </>
  )
}
