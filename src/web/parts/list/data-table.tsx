import { useMediaQuery } from '@mantine/hooks'
import { TableCards } from './table-cards.tsx'
import type { DataTableProps } from './table-props.ts'
import { TableRows } from './table-rows.tsx'

/** A list of any length: only the rows in view exist, the head stays, and on a phone each row is a card of three fields. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const small = useMediaQuery('(max-width: 639.98px)') ?? false
  return small ? <TableCards {...props} /> : <TableRows {...props} />
}
