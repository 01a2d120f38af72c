import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import chipCss from '../chip.module.css'
import { type Column, canOrder } from './column.ts'
import { type ListSearch, orderIn, withOrder } from './list-search.ts'

interface OrderMenuProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly search: ListSearch
  readonly onChange: (search: ListSearch) => void
}

/** The order of a list where there are no titles to press; nothing where the list comes in one order only. */
export function OrderMenu<Row>({ columns, search, onChange }: OrderMenuProps<Row>) {
  const { t } = useLingui()
  const order = orderIn(search, columns)
  const present = columns.find(({ id }) => id === order?.id)
  if (!columns.some(canOrder)) return null
  const Arrow = order?.desc ? IconArrowDown : IconArrowUp
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={chipCss.chip} data-on={present !== undefined}>
          <IconArrowsSort size={14} stroke={1.6} aria-hidden />
          <span>{t`Order:`}</span> <b>{present?.title ?? t`as it comes`}</b>
          {present && <Arrow size={13} stroke={1.8} aria-label={order?.desc ? t`descending` : t`ascending`} />}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <Menu.RadioItem value="" checked={!order} onChange={() => onChange(withOrder(search, null))}>
          {t`as it comes`}
        </Menu.RadioItem>
        {columns.filter(canOrder).map(({ id, title }) => (
          <Menu.RadioItem key={id} value={id} checked={id === order?.id} onChange={() => onChange(withOrder(search, { id, desc: false }))}>
            {title}
          </Menu.RadioItem>
        ))}
        {order && (
          <>
            <Menu.Divider />
            <Menu.CheckboxItem checked={order.desc} onChange={() => onChange(withOrder(search, { ...order, desc: !order.desc }))}>
              {t`The other way round`}
            </Menu.CheckboxItem>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
