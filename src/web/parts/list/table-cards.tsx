import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import css from './data-table.module.css'
import type { DataTableProps } from './table-props.ts'
import { useChoice } from './use-choice.ts'
import { useRowWindow } from './use-row-window.ts'

/** The list on a phone: three fields a card, and no sideways scroll. */
export function TableCards<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, count = rows.length, columns, idOf, nameOf } = props
  const { t } = useLingui()
  const { holder, virtual, offset } = useRowWindow({ count, height: 92, onReach: props.onReach })
  const choice = useChoice(props)
  const [title, ...rest] = columns
  const marked = rest.filter(({ onCard }) => onCard)
  const fields = (marked.length > 0 ? marked : rest).slice(0, 3)
  return (
    <div ref={holder} className={css.body} style={{ height: virtual.getTotalSize() }}>
      <ul aria-label={label} className={css.cards}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          const place = { className: css.card, style: { transform: `translateY(${start - offset}px)` } }
          if (!row) return <li key={index} {...place} data-waiting />
          const id = idOf(row)
          return (
            <li key={id} ref={virtual.measureElement} data-index={index} {...place}>
              <div className={css.cardTitle}>
                {choice && (
                  <Checkbox
                    checked={choice.isOn(id)}
                    onChange={(event) => choice.toggle(index, event)}
                    aria-label={t`Choose ${nameOf(row)}`}
                  />
                )}
                <div>{title?.cell(row)}</div>
              </div>
              <dl>
                {fields.map((column) => (
                  <div key={column.id} data-whole={column.onCard === 'whole'}>
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
