import { breakLines, shorten } from './text-width.ts'

/** A page of 13⅓ × 7½ inches, in points: slide and sheet of paper are drawn from the same places. */
export const sheet = { width: 960, height: 540, left: 40, right: 920, top: 138, bottom: 494 } as const

export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Page {
  /** Whose pack it is, over the title. */
  readonly over: string
  /** The conclusion, as a sentence of at most two lines. */
  readonly title: string
  /** What is asked of the reader. */
  readonly ask: string
  readonly blocks: readonly Block[]
  /** Source, date and stamp. */
  readonly foot: string
}

/** What a page holds between its first line and its foot. */
export type PageBody = Omit<Page, 'over' | 'foot'>

export type Block = CardsBlock | TableBlock | BarsBlock | StepsBlock | TextBlock

export interface CardsBlock {
  readonly kind: 'cards'
  readonly frame: Frame
  readonly cards: readonly { readonly label: string; readonly text: string; readonly note: string }[]
}

export interface Column {
  readonly title: string
  readonly width: number
  readonly align: 'left' | 'right'
  readonly strong?: boolean
  /** A longer text is cut with an ellipsis. */
  readonly lines: number
  /** Takes more lines where all rows have room for them. */
  readonly grows?: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly frame: Frame
  readonly heading: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  readonly rowHeights: readonly number[]
  /** How many rows are elsewhere, in words; empty when all are here. */
  readonly more: string
}

export interface Axis {
  readonly title: string
  readonly max: number
  readonly step: number
}

export interface BarsBlock {
  readonly kind: 'bars'
  readonly frame: Frame
  readonly heading: string
  /** Each with what stands under its name, or nothing. */
  readonly categories: readonly { readonly name: string; readonly note: string }[]
  readonly planned: Series
  readonly allowed: Series
  readonly axis: Axis
  readonly alt: string
}

interface Series {
  readonly name: string
  /** In the axis's unit. */
  readonly values: readonly number[]
  readonly texts: readonly string[]
}

export interface StepsBlock {
  readonly kind: 'steps'
  readonly frame: Frame
  readonly heading: string
  readonly name: string
  /** In the axes' units, in rising order of x; the value holds until the next point. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly marks: readonly { readonly name: string; readonly x: number; readonly y: number }[]
  readonly xAxis: Axis
  readonly yAxis: Axis
  readonly alt: string
}

export interface TextBlock {
  readonly kind: 'text'
  readonly frame: Frame
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[]
}

export const tableType = { size: 11, line: 14, padding: 8, head: 22, heading: 20, gap: 10 } as const

/**
 * As many of `rows` as the frame holds, each as high as its longest cell; when some do not fit, the last line says how
 * many, by `more`. The frame of the answer is as high as what is in it.
 */
export function fitTable(
  asked: Pick<TableBlock, 'frame' | 'heading' | 'columns' | 'rows'>,
  more: (left: number) => string,
): TableBlock & { readonly shown: number } {
  const above = tableType.head + (asked.heading ? tableType.heading : 0)
  const rows = asked.rows.map((row) => row.map((text, index) => cellText(text, asked.columns[index]!)))
  const heights = rows.map((row) => rowHeight(row, asked.columns))
  const all = above + sum(heights)
  const space = asked.frame.height - (all <= asked.frame.height ? 0 : tableType.line + tableType.padding)
  let used = above
  let shown = 0
  while (shown < rows.length && used + heights[shown]! <= space) used += heights[shown++]!
  const left = rows.length - shown
  return {
    kind: 'table',
    heading: asked.heading,
    columns: asked.columns,
    frame: { ...asked.frame, height: used + (left > 0 ? tableType.line + tableType.padding : 0) },
    rows: rows.slice(0, shown),
    rowHeights: heights.slice(0, shown),
    more: left > 0 ? more(left) : '',
    shown,
  }
}

/** The same with the most lines in columns that grow, of those offered, at which all rows have room; the fewest where none leaves room. */
export function fitGrowing(
  asked: Pick<TableBlock, 'frame' | 'heading' | 'columns' | 'rows'>,
  more: (left: number) => string,
  offered: readonly number[],
): ReturnType<typeof fitTable> {
  const [lines = 1, ...fewer] = offered
  const columns = asked.columns.map((column) => (column.grows ? { ...column, lines } : column))
  const isLast = fewer.length === 0
  const fitted = fitTable({ ...asked, columns }, isLast ? more : () => '')
  return isLast || fitted.shown === asked.rows.length ? fitted : fitGrowing(asked, more, fewer)
}

/** An axis from nought to a round number not below `largest`, in at most seven steps of 1, 2, 2.5 or 5 times a power of ten. */
export function axisTo(largest: number, title: string): Axis {
  if (largest <= 0) return { title, max: 1, step: 1 }
  const magnitude = 10 ** Math.floor(Math.log10(largest / 5))
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => largest / (candidate * magnitude) <= 7) ?? 10
  const step = Number((factor * magnitude).toPrecision(6))
  return { title, max: Number((Math.ceil(largest / step - 1e-9) * step).toPrecision(12)), step }
}

function cellWidth(column: Column): number {
  return column.width - tableType.gap
}

function cellText(text: string, column: Column): string {
  return shorten(text, { size: tableType.size, strong: column.strong, width: cellWidth(column), lines: column.lines })
}

function rowHeight(row: readonly string[], columns: readonly Column[]): number {
  const lines = row.map(
    (text, index) => breakLines(text, { size: tableType.size, strong: columns[index]!.strong }, cellWidth(columns[index]!)).length,
  )
  return Math.max(...lines) * tableType.line + tableType.padding
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
