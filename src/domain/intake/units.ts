import { type Cell, fold, isBlank, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { type CurrencySign, magnitudeAtStart } from './currency.ts'
import { parseHead, type UnitsFrom } from './head-units.ts'
import type { Understood } from './links.ts'
import { namesMoney } from './money.ts'
import { plainNumeral } from './numerals.ts'

/** What amounts are counted in. Null: not said. */
export interface Units {
  readonly currency: CurrencySign | null
  readonly power: number | null
}

const sure: Readonly<Record<UnitsFrom, number>> = { title: 0.9, other_column: 0.7, other_list: 0.6, decimals: 0.5 }

/**
 * Gives units to columns of money that name none: those of a line above or below the list (`Figures in £m`); else those of
 * other columns or lists read with it, where the amounts would be too small or too fine for whole units; else millions,
 * where they are too fine. What is taken so is less sure, and says where it comes from.
 */
export function settleUnits<List extends Understood>(lists: readonly List[]): readonly List[] {
  const said = lists.map(({ columns }) => unitsOf(columns))
  return lists.map((list, index) => {
    const title = unitsInLines(list.table.skipped.flatMap(({ kind, text }) => (kind === 'title' || kind === 'note' ? [text] : [])))
    const others = said.find((units, other) => other !== index && units !== null) ?? null
    const columns = list.columns.map((column) => {
      if (column.type !== 'money' || namesUnits(column)) return column
      const amounts = amountsIn(list, column)
      if (amounts === null) return column
      const own = said[index] ?? (amounts.median < 1000 ? unitsInCells(list) : null)
      const found = title ? { ...title, from: 'title' as const } : taken(amounts, { own, others })
      return found ? withUnits(column, found) : column
    })
    return { ...list, columns }
  })
}

/** Units named by a line such as `All amounts in thousands of euros`, `£m`, `Plan 2026 (figures in TEUR)`; null where it names none. */
export function unitsInText(text: string): Units | null {
  if (text.length > 160) return null
  for (const said of [text, ...[...text.matchAll(/[([]([^)\]]+)/g)].map(([, inside]) => inside!)]) {
    const words = fold(said)
    if (/[1-9]/.test(words) || !/\b(in|en|figures|amounts|values|costs|montants|angaben|betrage)\b|^\W*([£$€]|[a-z]{3}\b)|\(/.test(words))
      continue
    const { currency, power } = parseHead(`(${words})`)
    if (power !== null) return { currency, power }
  }
  return null
}

function unitsInLines(lines: readonly string[]): Units | null {
  for (const line of lines) {
    const units = line
      .split(' · ')
      .map(unitsInText)
      .find((found) => found !== null)
    if (units) return units
  }
  return null
}

function namesUnits({ header }: Column): boolean {
  const { currency, power } = parseHead(header)
  return currency !== null || power !== null
}

/** The units that the first head of a column of money names in full. */
function unitsOf(columns: readonly Column[]): Units | null {
  const heads = columns.filter(({ type }) => type === 'money').map(({ header }) => parseHead(header))
  const found = heads.find(({ power }) => power !== null)
  return found ? { currency: found.currency, power: found.power } : null
}

/** The units that cells of other columns name: a band `€20m to €50m` beside a cost of `41.9`. */
function unitsInCells({ table, columns }: Understood): Units | null {
  const counts = new Map<number, number>()
  const bands = columns.filter(({ type, meaning }) => type === 'choice' || (type === 'text' && meaning === 'custom'))
  for (const { cells } of table.rows.slice(0, 400)) {
    for (const { index } of bands) {
      const words = typeof cells[index] === 'string' && cells[index].length <= 60 ? band.exec(fold(cells[index])) : null
      const power = words ? magnitudeAtStart((words[1] ?? words[2])!.trimStart())?.power : undefined
      if (power !== undefined) counts.set(power, (counts.get(power) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] >= Math.max(2, Math.min(200, table.rows.length) * 0.3) ? { currency: null, power: most[0] } : null
}

/** A figure with a magnitude and a currency: `50 m€`, `$20m`. */
const band =
  /\d( ?(?:k|m|md|mn|bn|mio|mrd|millions?|milliards?|billions?) ?(?:d'|de )?(?:[€$£]|eur|gbp|usd))|(?<=[€$£] ?[\d.,]+)( ?(?:k|m|bn|millions?|billions?))\b/

interface Amounts {
  /** Of what is not nought. */
  readonly median: number
  /** Share with more decimals than any currency has. */
  readonly fine: number
}

/** Null where the cells themselves name currencies or magnitudes. Of too few amounts nothing is told by their size. */
function amountsIn({ table }: Understood, { index, style }: Column): Amounts | null {
  const step = Math.max(1, table.rows.length / 400)
  const cells: Cell[] = []
  for (let at = 0; at < table.rows.length; at += step) {
    const cell = table.rows[Math.floor(at)]!.cells[index]
    if (cell !== undefined && !isBlank(cell)) cells.push(cell)
  }
  if (cells.filter(namesMoney).length > cells.length * 0.2) return null
  const plain = cells.flatMap((cell) => plainNumeral(textOf(cell).trim(), style.decimal) ?? []).filter((numeral) => Number(numeral) !== 0)
  if (plain.length < 3) return { median: Number.POSITIVE_INFINITY, fine: 0 }
  const sizes = plain.map((numeral) => Math.abs(Number(numeral))).sort((a, b) => a - b)
  const fine = plain.filter((numeral) => (numeral.split('.')[1]?.length ?? 0) > 2).length
  return { median: sizes[Math.floor(sizes.length / 2)]!, fine: fine / plain.length }
}

type Found = Units & { readonly from: UnitsFrom }

function taken({ median, fine }: Amounts, { own, others }: { readonly own: Units | null; readonly others: Units | null }): Found | null {
  if (median >= 1000) return null
  if (own) return { ...own, from: 'other_column' }
  if (others) return { ...others, from: 'other_list' }
  return fine >= 0.1 ? { currency: null, power: 6, from: 'decimals' } : null
}

function withUnits(column: Column, { currency, power, from }: Found): Column {
  const evidence = column.evidence.filter(({ kind }) => kind !== 'units')
  return {
    ...column,
    style: { ...column.style, currency: currency ?? column.style.currency, power: power ?? column.style.power },
    confidence: Math.min(column.confidence, sure[from]),
    evidence: [...evidence, { kind: 'units', currency, power: power ?? 0, from }],
  }
}
