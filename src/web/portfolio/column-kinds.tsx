import { useLingui } from '@lingui/react/macro'
import type { ComponentRow } from '#contract/component.ts'
import { Face } from '../parts/face.tsx'
import { useFormat } from '../parts/format.ts'
import type { Column } from '../parts/list/column.ts'
import css from './portfolio.module.css'

/** The kinds of columns that the list of work is made of. */
export function useColumnKinds() {
  const { t } = useLingui()
  const { shortMoney, day, number } = useFormat()
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
    width: 76,
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
    width: 40,
    type: 'yes_no',
    value: ({ [id]: value }) => value,
    cell: ({ [id]: value }) => (value ? t`Yes` : ''),
  })
  const person = (id: string, title: string, name: (row: ComponentRow) => string | null): Column<ComponentRow> => ({
    ...text(id, title, name),
    width: 112,
    cell: (row) => <Person name={name(row)} />,
  })
  return { text, money, figure, date, yes, person }
}

function Person({ name }: { name: string | null }) {
  if (name === null) return '–'
  return (
    <span className={css.person}>
      <Face name={name} />
      <span>{name}</span>
    </span>
  )
}
