import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Card } from './card.tsx'
import css from './twin.module.css'

export interface TwinTable {
  readonly columns: readonly { readonly title: string; readonly right?: boolean }[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A picture and its twin: the same figures as a table, one press away. */
export function ChartCard(props: {
  title: ReactNode
  note?: ReactNode
  legend?: ReactNode
  foot?: ReactNode
  picture: ReactNode
  table: TwinTable
}) {
  const { t } = useLingui()
  const [asTable, setAsTable] = useState(false)
  return (
    <Card
      title={props.title}
      note={props.note}
      foot={props.foot}
      aside={
        <>
          {!asTable && props.legend}
          <UnstyledButton className={css.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t`View as picture` : t`View as table`}
          </UnstyledButton>
        </>
      }
    >
      {asTable ? <PlainTable {...props.table} /> : props.picture}
    </Card>
  )
}

/** A short table without tools: twins, comparisons, lists inside cards. On a phone a row of more than three cells is a card. */
export function PlainTable({ columns, rows }: TwinTable) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key
    <section className={css.scroll} tabIndex={0}>
      <table className={css.table} data-wide={columns.length > 3}>
        <thead>
          <tr>
            {columns.map(({ title, right }) => (
              <th key={title} scope="col" data-right={right}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map(({ title, right }, at) => (
                <td key={title} data-right={right} data-title={title}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a colour stands for; pressing changes nothing. */
export function Legend({
  entries,
}: {
  entries: readonly { readonly label: string; readonly colour: string; readonly form?: 'dot' | 'ring' | 'dashed' | 'line' }[]
}) {
  return (
    <ul className={css.legend}>
      {entries.map(({ label, colour, form = 'dot' }) => (
        <li key={label}>
          <i data-form={form} style={{ color: `var(--${colour})` }} />
          {label}
        </li>
      ))}
    </ul>
  )
}
