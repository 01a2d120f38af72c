// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the titles take the keys
// biome-ignore-all lint/a11y/useSemanticElements: the head of a windowed table
import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Column } from './column.ts'
import css from './data-table.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly order: readonly { readonly id: string; readonly desc: boolean }[]
  readonly onOrder: (id: string) => void
  readonly choice?: { readonly all: boolean; readonly some: boolean }
  readonly onChooseAll?: (all: boolean) => void
}

/** The titles; pressing one orders by it, again turns it round, a third time leaves the order as it came. */
export function TableHead<Row>({ columns, order, onOrder, choice, onChooseAll }: TableHeadProps<Row>) {
  const { t } = useLingui()
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" aria-rowindex={1} className={css.headRow}>
        {choice && (
          <div role="columnheader" className={css.cell}>
            <Checkbox
              size="xs"
              checked={choice.all}
              indeterminate={choice.some && !choice.all}
              onChange={(event) => onChooseAll?.(event.currentTarget.checked)}
              aria-label={t`Choose all`}
            />
          </div>
        )}
        {columns.map((column) => {
          const sorted = order.find(({ id }) => id === column.id)
          return (
            <div
              key={column.id}
              role="columnheader"
              className={css.cell}
              data-right={column.right}
              {...(column.sortBy && { 'aria-sort': sorted ? (sorted.desc ? 'descending' : 'ascending') : 'none' })}
            >
              {column.sortBy ? (
                <button type="button" className={css.sort} onClick={() => onOrder(column.id)}>
                  {column.title}
                  {sorted && (sorted.desc ? <IconArrowDown size={12} aria-hidden /> : <IconArrowUp size={12} aria-hidden />)}
                </button>
              ) : (
                column.title
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
