export interface CellAt {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells: where it was begun, and the cell that moves and has the focus. */
export interface GridRange {
  readonly anchor: CellAt
  readonly active: CellAt
}

export interface Extent {
  readonly rows: number
  readonly columns: number
}

export function boundsOf({ anchor, active }: GridRange) {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  }
}

export function cellsIn(range: GridRange): CellAt[] {
  const { top, bottom, left, right } = boundsOf(range)
  const width = right - left + 1
  return Array.from({ length: (bottom - top + 1) * width }, (_, at) => ({ row: top + Math.floor(at / width), column: left + (at % width) }))
}

export function isInside(range: GridRange, { row, column }: CellAt): boolean {
  const { top, bottom, left, right } = boundsOf(range)
  return row >= top && row <= bottom && column >= left && column <= right
}

/**
 * Where a key leads, by the ARIA grid pattern: arrows by one, Home and End along the row, with Ctrl to the first and last
 * row, Page keys by `pageRows`, Ctrl and arrow to the edge. Null for keys that move nothing.
 */
export function movedBy(
  key: { readonly key: string; readonly ctrl: boolean },
  { row, column }: CellAt,
  extent: Extent & { readonly pageRows: number },
): CellAt | null {
  const [lastRow, lastColumn] = [extent.rows - 1, extent.columns - 1]
  const far = key.ctrl ? Number.POSITIVE_INFINITY : 1
  const to: Readonly<Record<string, CellAt>> = {
    ArrowUp: { row: row - far, column },
    ArrowDown: { row: row + far, column },
    ArrowLeft: { row, column: column - far },
    ArrowRight: { row, column: column + far },
    Home: { row: key.ctrl ? 0 : row, column: 0 },
    End: { row: key.ctrl ? lastRow : row, column: lastColumn },
    PageUp: { row: row - extent.pageRows, column },
    PageDown: { row: row + extent.pageRows, column },
  }
  const target = to[key.key]
  return target ? { row: within(target.row, lastRow), column: within(target.column, lastColumn) } : null
}

function within(at: number, last: number): number {
  return Math.max(0, Math.min(last, at))
}

/** A range in a sheet that may have become smaller since it was chosen. */
export function rangeIn({ anchor, active }: GridRange, { rows, columns }: Extent): GridRange {
  const inside = ({ row, column }: CellAt) => ({ row: within(row, rows - 1), column: within(column, columns - 1) })
  return { anchor: inside(anchor), active: inside(active) }
}

/** A range drawn out of `source` by its corner towards a cell: along the way that goes further, never both. */
export function drawnOut(source: GridRange, { row, column }: CellAt): GridRange {
  const { top, left, bottom, right } = boundsOf(source)
  const [down, across] = [Math.max(row - bottom, top - row, 0), Math.max(column - right, left - column, 0)]
  const isDown = down >= across
  return {
    anchor: { row: isDown ? Math.min(top, row) : top, column: isDown ? left : Math.min(left, column) },
    active: { row: isDown ? Math.max(bottom, row) : bottom, column: isDown ? right : Math.max(right, column) },
  }
}

/** The cell of `source` that a cell outside repeats when the range goes on beyond its edges. */
export function repeatedIn(source: GridRange, { row, column }: CellAt): CellAt {
  const { top, left, bottom, right } = boundsOf(source)
  const within = (at: number, first: number, count: number) => first + ((((at - first) % count) + count) % count)
  return { row: within(row, top, bottom - top + 1), column: within(column, left, right - left + 1) }
}

/**
 * What lands where when cells are pasted at the range's corner: one cell fills the whole range; a block that fits a
 * whole number of times is repeated; any other is laid once, and what would fall off the grid is left out.
 */
export function laidOut(block: readonly (readonly string[])[], range: GridRange, extent: Extent): (CellAt & { readonly text: string })[] {
  const { top, left, bottom, right } = boundsOf(range)
  const height = block.length
  const width = block.reduce((widest, cells) => Math.max(widest, cells.length), 1)
  const [wantedRows, wantedColumns] = [bottom - top + 1, right - left + 1]
  const repeats = wantedRows % height === 0 && wantedColumns % width === 0
  const [rows, columns] = repeats ? [wantedRows, wantedColumns] : [height, width]
  return Array.from({ length: rows * columns }, (_, at) => {
    const [down, across] = [Math.floor(at / columns), at % columns]
    return { row: top + down, column: left + across, text: block[down % height]?.[across % width] ?? '' }
  }).filter(({ row, column }) => row < extent.rows && column < extent.columns)
}
