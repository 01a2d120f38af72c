import { useRef } from 'react'
import { isChosen, withRows } from './chosen.ts'
import type { DataTableProps } from './table-props.ts'

/** Choosing row by row, or with Shift from the last one to this. */
export function useChoice<Row>({ rows, idOf, choosing }: Pick<DataTableProps<Row>, 'rows' | 'idOf' | 'choosing'>) {
  const last = useRef(0)
  if (!choosing) return null
  const { chosen, onChoose } = choosing
  return {
    isOn: (id: string) => isChosen(chosen, id),
    toggle: (at: number, event: React.ChangeEvent<HTMLInputElement>) => {
      const extend = (event.nativeEvent as MouseEvent).shiftKey === true
      const [from, to] = extend ? [Math.min(last.current, at), Math.max(last.current, at)] : [at, at]
      last.current = at
      onChoose(withRows(chosen, rows.slice(from, to + 1).map(idOf), event.currentTarget.checked))
    },
  }
}
