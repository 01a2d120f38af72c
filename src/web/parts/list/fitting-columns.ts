import type { Column } from './column.ts'

const gap = 14
const edges = 32

/** The columns that a list of `width` pixels has room for: those that can be spared leave, the last first, until the rest fits. */
export function fittingColumns<Row>(columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  const needed = columns.reduce((sum, column) => sum + column.width + gap, edges - gap)
  const last = columns.findLast(({ spare }) => spare)
  if (needed <= width || last === undefined) return columns
  return fittingColumns(
    columns.filter((column) => column !== last),
    width,
  )
}
