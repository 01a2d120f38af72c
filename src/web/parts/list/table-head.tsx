// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the titles take the keys
// biome-ignore-all lint/a11y/useSemanticElements: the head of a windowed table
import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { allChosen, countChosen, noneChosen } from './chosen.ts'
import { canOrder } from './column.ts'
import css from './data-table.module.css'
import type { ListOrder } from './list-search.ts'
import type { DataTableProps } from './table-props.ts'

/** The titles; pressing one orders by it, again turns it round, a third time leaves the order as it came. */
export function TableHead<Row>({ columns, order, onOrder, choosing, count }: DataTableProps<Row> & { count: number }) {
  const { t } = useLingui()
  const chosen = choosing ? countChosen(choosing.chosen, count) : 0
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" aria-rowindex={1} className={css.headRow}>
        {choosing && (
          <div role="columnheader" className={css.cell}>
            <Checkbox
              size="xs"
              checked={chosen > 0 && chosen === count}
              indeterminate={chosen > 0 && chosen < count}
              onChange={(event) => choosing.onChoose(event.currentTarget.checked ? allChosen : noneChosen)}
              aria-label={t`Choose all ${count}`}
            />
          </div>
        )}
        {columns.map((column) => {
          const sorted = order?.id === column.id ? order : null
          return (
            <div
              key={column.id}
              role="columnheader"
              className={css.cell}
              data-right={column.right}
              title={column.title}
              {...(canOrder(column) && { 'aria-sort': sorted ? (sorted.desc ? 'descending' : 'ascending') : 'none' })}
            >
              {canOrder(column) ? (
                <button type="button" className={css.sort} onClick={() => onOrder(nextOrder(column.id, sorted))}>
                  <span>{column.title}</span>
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

function nextOrder(id: string, sorted: ListOrder | null): ListOrder | null {
  if (!sorted) return { id, desc: false }
  return sorted.desc ? null : { id, desc: true }
}
