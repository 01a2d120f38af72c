import type { Cell } from './cell.ts'
import { type Contents, contentsOf, type Usual } from './contents.ts'
import { type Head, parseHead } from './head-units.ts'
import type { Table } from './sheet-layout.ts'
import type { DateStyle } from './when.ts'

/** A column with its head and cells looked at, before it is known what it means. */
export interface Judged {
  readonly index: number
  readonly header: string
  readonly head: Head
  readonly contents: Contents
}

/** Looks at every column. What its own cells do not tell (day or month first, point or comma) the other columns do. */
export function judgeColumns(table: Table, dates: DateStyle): Judged[] {
  const judge = (header: string, index: number, usual: Usual): Judged => {
    const head = parseHead(header)
    return { index, header, head, contents: contentsOf(table.rows, index, { head, usual }) }
  }
  const judged = table.headers.map((header, index) => judge(header, index, { dates, decimal: '.' }))
  const vote = (side: (contents: Contents) => number) => Math.sign(judged.reduce((sum, { contents }) => sum + Math.sign(side(contents)), 0))
  const days = vote(({ days: { dayFirst, monthFirst } }) => dayFirst - monthFirst)
  const order = days === 0 ? dates.order : days > 0 ? 'day_first' : 'month_first'
  const decimal = vote(({ decimals: { commas, points } }) => commas - points) > 0 ? ',' : '.'
  return judged.map((each) => {
    const { days, decimals, sample } = each.contents
    const otherDays = days.either > 0 && days.dayFirst === days.monthFirst && days.style.order !== order
    const otherSign = decimals.points === decimals.commas && decimals.decimal !== decimal && sample.some(isUndecided)
    return otherDays || otherSign ? judge(each.header, each.index, { dates: { ...dates, order }, decimal }) : each
  })
}

/** `45.200` and `1,234`: a fraction, or thousands parted. */
function isUndecided(cell: Cell): boolean {
  return typeof cell === 'string' && /\d[.,]\d{3}(?!\d)/.test(cell)
}
