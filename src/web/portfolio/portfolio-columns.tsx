import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ComponentRow } from '#contract/component.ts'
import type { CustomField } from '#contract/custom-field.ts'
import { leftOfBudget } from '#domain/component/still-to-come.ts'
import { useFormat } from '../parts/format.ts'
import type { Column } from '../parts/list/column.ts'
import { useSession } from '../parts/session.tsx'
import { useWords } from '../parts/words.ts'
import { useOwnColumns } from './own-columns.tsx'
import css from './portfolio.module.css'

/** What the list of work can show, by the names the server orders by; unknown figures say so instead of standing blank. */
export function useColumns(fields: readonly CustomField[]): readonly Column<ComponentRow>[] {
  const { t } = useLingui()
  const { kinds, states, categories } = useWords()
  const { shortMoney, day, number } = useFormat()
  const { workingDayMinutes } = useSession().organisation
  const own = useOwnColumns(fields)
  const unknown = <span className={css.unknown}>{t`not known yet`}</span>
  const text = (id: string, title: string, value: (row: ComponentRow) => string | null): Column<ComponentRow> => ({
    id,
    title,
    width: 96,
    value,
    cell: (row) => value(row) ?? '–',
  })
  const money = (id: string, title: string, minorOf: (row: ComponentRow) => number | null): Column<ComponentRow> => ({
    id,
    title,
    width: 96,
    type: 'money',
    right: true,
    value: (row) => {
      const minor = minorOf(row)
      return minor === null ? null : { minor, currency: row.currency }
    },
    cell: (row) => {
      const minor = minorOf(row)
      return minor === null ? unknown : shortMoney(minor, row.currency)
    },
  })
  const figure = (id: string, title: string, value: (row: ComponentRow) => number | null): Column<ComponentRow> => ({
    id,
    title,
    width: 84,
    type: 'number',
    right: true,
    value,
    cell: (row) => {
      const known = value(row)
      return known === null ? unknown : number(known)
    },
  })
  const date = (id: 'startDate' | 'endDate', title: string): Column<ComponentRow> => ({
    id,
    title,
    width: 96,
    type: 'day',
    value: ({ [id]: date }) => date,
    cell: ({ [id]: date }) => (date === null ? '–' : day(date)),
  })
  const yes = (id: 'mandatory' | 'competes', title: string): Column<ComponentRow> => ({
    id,
    title,
    width: 50,
    type: 'yes_no',
    value: ({ [id]: value }) => value,
    cell: ({ [id]: value }) => (value ? t`Yes` : ''),
  })
  return [
    { ...text('name', t`Work`, ({ name }) => name), width: 200, grow: 4, cell: (row) => <Name row={row} /> },
    { ...text('reference', t`Reference`, ({ reference }) => reference), hidden: true },
    text('kind', t`Kind`, ({ kind }) => kinds[kind]),
    { ...text('state', t`State`, ({ state }) => states[state]), onCard: true },
    { ...text('category', t`Category`, ({ category }) => category && categories[category]), hidden: true },
    yes('mandatory', t`Must`),
    { ...yes('competes', t`Competes with the rest`), hidden: true },
    { ...money('moneyToComeMinor', t`Money still to come`, toCome), width: 132, onCard: true },
    { ...money('budgetMinor', t`Budget`, ({ budgetMinor }) => budgetMinor), hidden: true },
    { ...money('spentMinor', t`Spent`, ({ spentMinor }) => spentMinor), hidden: true },
    { ...money('benefitMinor', t`Benefit`, ({ benefitMinor }) => benefitMinor), onCard: true },
    figure('deliveryRisk', t`Delivery risk`, ({ deliveryRisk }) => deliveryRisk),
    {
      ...figure('demandMinutes', t`Days of people`, ({ demandMinutes }) => demandMinutes && Math.round(demandMinutes / workingDayMinutes)),
      hidden: true,
    },
    { ...text('sponsorName', t`Sponsor`, ({ sponsorName }) => sponsorName), hidden: true },
    text('ownerName', t`Owner`, ({ ownerName }) => ownerName),
    { ...date('startDate', t({ message: 'Start', context: 'date' })), hidden: true },
    date('endDate', t`Finish`),
    { ...text('tags', t`Tags`, ({ tags }) => (tags.length === 0 ? null : tags.join(', '))), hidden: true },
    ...own,
  ]
}

function toCome({ budgetMinor, spentMinor }: ComponentRow): number | null {
  return budgetMinor === null ? null : leftOfBudget(budgetMinor, spentMinor)
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
