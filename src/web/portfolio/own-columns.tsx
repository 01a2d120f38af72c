import { useLingui } from '@lingui/react/macro'
import type { ComponentRow } from '#contract/component.ts'
import type { CustomField } from '#contract/custom-field.ts'
import type { ListCell, ListColumnType } from '#contract/list-file.ts'
import { useFormat } from '../parts/format.ts'
import type { Column } from '../parts/list/column.ts'

const types: Readonly<Record<CustomField['type'], ListColumnType>> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  money: 'money',
  date: 'day',
  yes_no: 'yes_no',
}

/** The columns an organisation has added, each under the id of its field, shown when somebody asks for them. */
export function useOwnColumns(fields: readonly CustomField[]): readonly Column<ComponentRow>[] {
  const { t } = useLingui()
  const { shortMoney, day, number } = useFormat()
  return fields.map(({ id, name, type }) => {
    const value = (row: ComponentRow): ListCell => {
      const own = row.custom[id] ?? null
      return type === 'money' && typeof own === 'number' ? { minor: own, currency: row.currency } : own
    }
    const say = (cell: ListCell) => {
      if (cell === null) return '–'
      if (typeof cell === 'boolean') return cell ? t`Yes` : t`No`
      if (typeof cell === 'number') return number(cell)
      if (typeof cell === 'object') return shortMoney(cell.minor, cell.currency)
      return type === 'date' ? day(cell) : cell
    }
    const right = type === 'number' || type === 'money'
    return { id, title: name, width: 100, type: types[type], value, cell: (row) => say(value(row)), hidden: true, ...(right && { right }) }
  })
}
