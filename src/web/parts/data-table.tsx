// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells are reached by reading; the link in the first cell by key
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the link in the first cell does by key what the row does by pointer
// biome-ignore-all lint/a11y/useSemanticElements: a windowed table places its rows, which table elements do not allow
import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Column } from './column.ts'
import css from './data-table.module.css'
import { TableHead } from './table-head.tsx'

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature, sortedRowModel: createSortedRowModel() })

interface DataTableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly shown: Readonly<Record<string, boolean>>
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (chosen: ReadonlySet<string>) => void
  readonly order?: readonly { readonly id: string; readonly desc: boolean }[]
  readonly onOrder?: (order: readonly { readonly id: string; readonly desc: boolean }[]) => void
  readonly onOpen?: (row: Row) => void
}

/** A list of any length: only the rows in view exist, the head stays, and on a phone each row is a card of three fields. */
export function DataTable<Row extends object>({ rows, columns, shown, order, onOrder, ...props }: DataTableProps<Row>) {
  const [ownOrder, setOwnOrder] = useState(order ?? [])
  const table = useTable({
    features,
    data: rows as Row[],
    columns: useMemo(() => columns.map(definition), [columns]),
    getRowId: props.idOf,
    state: { sorting: [...(onOrder ? (order ?? []) : ownOrder)], columnVisibility: shown },
    onSortingChange: (change) => {
      const before = [...(onOrder ? (order ?? []) : ownOrder)]
      const after = typeof change === 'function' ? change(before) : change
      ;(onOrder ?? setOwnOrder)(after)
    },
  })
  const small = useMediaQuery('(max-width: 639.98px)') ?? false
  const visible = columns.filter(({ id }) => shown[id] !== false)
  const sorted = table.getRowModel().rows.map(({ original }) => original)
  return small ? (
    <Cards {...props} rows={sorted} columns={visible} />
  ) : (
    <Rows {...props} rows={sorted} columns={visible}>
      <TableHead
        columns={visible}
        order={onOrder ? (order ?? []) : ownOrder}
        onOrder={(id) => table.getColumn(id)?.toggleSorting()}
        {...(props.onChoose && {
          choice: {
            all: sorted.length > 0 && sorted.every((row) => props.chosen?.has(props.idOf(row))),
            some: (props.chosen?.size ?? 0) > 0,
          },
          onChooseAll: (all: boolean) => props.onChoose?.(new Set(all ? sorted.map(props.idOf) : [])),
        })}
      />
    </Rows>
  )
}

/** Nulls become undefined, which the table keeps last in both directions. */
function definition<Row>({ id, sortBy }: Column<Row>) {
  return {
    id,
    accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last' as const,
    sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }) => compare(a.getValue(id), b.getValue(id)),
  }
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
}

type BodyProps<Row> = Omit<DataTableProps<Row>, 'shown' | 'order' | 'onOrder'>

function useRowWindow(count: number, estimate: number) {
  const holder = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => setOffset((holder.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [])
  const virtual = useWindowVirtualizer({ count, estimateSize: () => estimate, overscan: 12, scrollMargin: offset })
  return { holder, virtual, offset }
}

function Rows<Row extends object>({
  label,
  rows,
  columns,
  idOf,
  nameOf,
  chosen,
  onChoose,
  onOpen,
  children,
}: BodyProps<Row> & { children: ReactNode }) {
  const { t } = useLingui()
  const { holder, virtual, offset } = useRowWindow(rows.length, 38)
  const template = [onChoose ? '36px' : '', ...columns.map(({ width, grow }) => `minmax(${width}px, ${grow ?? width / 100}fr)`)].join(' ')
  const toggle = (id: string) => onChoose?.(withToggled(chosen, id))
  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={css.table}
      style={{ '--columns': template } as React.CSSProperties}
    >
      {children}
      <div role="rowgroup" ref={holder} className={css.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!
          const id = idOf(row)
          return (
            <div
              key={id}
              role="row"
              aria-rowindex={index + 2}
              className={css.row}
              data-open={onOpen !== undefined}
              style={{ transform: `translateY(${start - offset}px)` }}
              onClick={(event) => !(event.target as HTMLElement).closest('a, button, input, label') && onOpen?.(row)}
            >
              {onChoose && (
                <div role="cell" className={css.cell}>
                  <Checkbox
                    size="xs"
                    checked={chosen?.has(id) ?? false}
                    onChange={() => toggle(id)}
                    aria-label={t`Choose ${nameOf(row)}`}
                  />
                </div>
              )}
              {columns.map((column) => (
                <div key={column.id} role="cell" className={css.cell} data-right={column.right}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

export function withToggled(chosen: ReadonlySet<string> | undefined, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Three fields a card, and no sideways scroll. */
function Cards<Row extends object>({ label, rows, columns, idOf, nameOf, chosen, onChoose }: BodyProps<Row>) {
  const { t } = useLingui()
  const { holder, virtual, offset } = useRowWindow(rows.length, 92)
  const [title, ...rest] = columns
  const marked = rest.filter(({ onCard }) => onCard)
  const fields = (marked.length > 0 ? marked : rest).slice(0, 3)
  return (
    <div ref={holder} className={css.body} style={{ height: virtual.getTotalSize() }}>
      <ul aria-label={label} className={css.cards}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!
          const id = idOf(row)
          return (
            <li
              key={id}
              ref={virtual.measureElement}
              data-index={index}
              className={css.card}
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              <div className={css.cardTitle}>
                {onChoose && (
                  <Checkbox
                    checked={chosen?.has(id) ?? false}
                    onChange={() => onChoose(withToggled(chosen, id))}
                    aria-label={t`Choose ${nameOf(row)}`}
                  />
                )}
                <div>{title?.cell(row)}</div>
              </div>
              <dl>
                {fields.map((column) => (
                  <div key={column.id}>
                    <dt>{column.title}</dt>
                    <dd>{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
