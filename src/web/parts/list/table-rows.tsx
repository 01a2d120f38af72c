// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells are reached by reading; the link in the first cell by key
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the link in the first cell does by key what the row does by pointer
// biome-ignore-all lint/a11y/useSemanticElements: a windowed table places its rows, which table elements do not allow
import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { CSSProperties, MouseEvent } from 'react'
import css from './data-table.module.css'
import { fittingColumns } from './fitting-columns.ts'
import { TableHead } from './table-head.tsx'
import type { DataTableProps } from './table-props.ts'
import { useChoice } from './use-choice.ts'
import { useRowWindow } from './use-row-window.ts'

/** The list on a wide screen. */
export function TableRows<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, count = rows.length, idOf, nameOf, onOpen } = props
  const { ref, width } = useElementSize()
  const columns = width > 0 ? fittingColumns(props.columns, width) : props.columns
  const { t } = useLingui()
  const { holder, virtual, offset } = useRowWindow({ count, height: 38, onReach: props.onReach })
  const choice = useChoice(props)
  const template = [choice ? '24px' : '', ...columns.map(({ width, grow }) => `minmax(${width}px, ${grow ?? width / 100}fr)`)].join(' ')
  const onPaper = [choice ? '24px' : '', ...columns.map(({ width, grow }) => `minmax(0, ${grow ?? width / 100}fr)`)].join(' ')
  const widths = { '--columns': template, '--on-paper': onPaper } as CSSProperties
  const open = (row: Row) => (event: MouseEvent) =>
    !(event.target as HTMLElement).closest('a, button, input, label, [role="combobox"]') && onOpen?.(row)
  return (
    <div role="table" aria-label={label} aria-rowcount={count + 1} className={css.table} style={widths} ref={ref}>
      <TableHead {...props} columns={columns} count={count} />
      <div role="rowgroup" ref={holder} className={css.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          const place = { className: css.row, style: { transform: `translateY(${start - offset}px)` } }
          if (!row) return <div key={index} role="row" aria-rowindex={index + 2} {...place} data-waiting />
          const id = idOf(row)
          return (
            <div key={id} role="row" aria-rowindex={index + 2} {...place} data-open={onOpen !== undefined} onClick={open(row)}>
              {choice && (
                <div role="cell" className={css.cell}>
                  <Checkbox
                    size="xs"
                    checked={choice.isOn(id)}
                    onChange={(event) => choice.toggle(index, event)}
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
