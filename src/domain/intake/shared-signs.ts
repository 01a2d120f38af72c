import { fold, textOf } from './cell.ts'
import type { CurrencySign } from './currency.ts'
import type { Table } from './sheet-layout.ts'

/** The currencies that a shared sign may stand for, the likeliest first, each with words that only its country uses. */
const shared: Readonly<Record<CurrencySign, ReadonlyArray<readonly [currency: string, words: RegExp]>>> = {
  $: [
    ['USD', /\b(united states|usa|etats-unis|american)\b|\bu\.s\./],
    ['CAD', /\b(canad(a|ian|ien|ienne)s?|ottawa|ontario|quebec|alberta|manitoba|nova scotia)\b/],
    ['AUD', /\b(australian?|aussie|canberra|queensland|new south wales|nsw|tasmania)\b/],
    ['NZD', /\b(new zealand|aotearoa|auckland|nz)\b/],
    ['SGD', /\b(singapore(an)?)\b/],
    ['HKD', /\b(hong kong)\b/],
  ],
  kr: [
    ['SEK', /\b(swed(en|ish)|sverige|svensk[at]?|stockholm|goteborg)\b/],
    ['NOK', /\b(norw(ay|egian)|norge|norsk|oslo|bergen)\b/],
    ['DKK', /\b(denmark|danish|danmark|dansk|kobenhavn|copenhagen|aarhus)\b/],
    ['ISK', /\b(iceland(ic)?|island|reykjavik)\b/],
  ],
  '¥': [
    ['JPY', /\b(japan(ese)?|tokyo|osaka)\b/],
    ['CNY', /\b(chin(a|ese)|beijing|shanghai)\b/],
  ],
}

/** What a sign that several currencies share is taken for, and why. */
export interface SignTaken {
  readonly sign: CurrencySign
  readonly currency: string
  /** `said` by a person; the `base` currency may be written so; `words` of its country stand in the lists; `usual`: nothing tells. */
  readonly from: 'said' | 'base' | 'words' | 'usual'
  /** Cells that speak of the country. */
  readonly cells: number
  readonly choices: readonly string[]
}

export function isShared(sign: CurrencySign): boolean {
  return sign in shared
}

/** What a shared sign stands for: what a person says, the base currency where that may be meant, or what the lists speak of. */
export function takeSign(
  sign: CurrencySign,
  tables: readonly Table[],
  { base, said }: { readonly base: string; readonly said: string | null },
): SignTaken {
  const known = shared[sign] ?? []
  const choices = known.map(([currency]) => currency)
  if (said !== null && choices.includes(said)) return { sign, currency: said, from: 'said', cells: 0, choices }
  if (choices.includes(base)) return { sign, currency: base, from: 'base', cells: 0, choices }
  const counts = known.map(([currency, words]) => ({ currency, cells: mentions(tables, words) })).sort((a, b) => b.cells - a.cells)
  const [first, second] = counts
  if (first && first.cells >= 3 && first.cells >= 4 * (second?.cells ?? 0))
    return { sign, currency: first.currency, from: 'words', cells: first.cells, choices }
  return { sign, currency: choices[0] ?? sign, from: 'usual', cells: 0, choices }
}

const looked = 2000

function mentions(tables: readonly Table[], words: RegExp): number {
  let cells = 0
  for (const { rows } of tables) {
    const step = Math.max(1, rows.length / looked)
    for (let at = 0; at < rows.length; at += step)
      for (const cell of rows[Math.floor(at)]!.cells) if (typeof cell === 'string' && words.test(fold(textOf(cell)))) cells++
  }
  return cells
}
