import { fold, textOf } from './cell.ts'
import type { CurrencySign } from './currency.ts'
import type { Table } from './sheet-layout.ts'

/** The currencies that a shared sign may stand for, the likeliest first, each with words that only its country uses. */
const shared: Readonly<Record<CurrencySign, ReadonlyArray<readonly [currency: string, words: RegExp]>>> = {
  $: [
    [
      'USD',
      /\b(united states|usa|etats-unis|american|federal government|fema|nasa|irs|hhs|nih|fda|usda|california|texas|florida|washington|new york|nyc|illinois|ohio|virginia|arizona|colorado|oregon|michigan|massachusetts|pennsylvania|minnesota|wisconsin|maryland|medicaid|brooklyn|manhattan|los angeles|chicago|san francisco|seattle|boston)\b|\b(u\.s\.|us\$|usd\b|veterans affairs|homeland security)/,
    ],
    [
      'CAD',
      /\b(canad(a|ian|ien|ienne)s?|ottawa|ontario|quebec|alberta|manitoba|nova scotia|saskatchewan|british columbia|new brunswick|newfoundland|toronto|vancouver|montreal|calgary|rcmp|cad)\b|\b(ca|c|cdn)\$/,
    ],
    [
      'AUD',
      /\b(australian?|aussie|canberra|queensland|new south wales|nsw|tasmania|victorian government|sydney|melbourne|brisbane|perth|centrelink|ndis|services australia|ato|csiro|aud)\b|\ba(u)?\$/,
    ],
    [
      'NZD',
      /\b(new zealand|aotearoa|auckland|nz|wellington|waka kotahi|kainga ora|te puna|te whatu ora|oranga tamariki|kiwirail|nzta|whanau|nzd)\b|\bnz\$/,
    ],
    ['SGD', /\b(singapore(an)?)\b/],
    ['HKD', /\b(hong kong)\b/],
  ],
  kr: [
    ['SEK', /\b(swed(en|ish)|sverige|svensk[at]?|stockholm|goteborg)\b/],
    ['NOK', /\b(norw(ay|egian)|norge|norsk|oslo|bergen|\w+departementet|statsbygg|nav)\b/],
    ['DKK', /\b(denmark|danish|danmark|dansk|kobenhavn|copenhagen|aarhus)\b/],
    ['ISK', /\b(iceland(ic)?|island|reykjavik)\b/],
  ],
  '¥': [
    ['JPY', /\b(japan(ese)?|tokyo|osaka)\b/],
    ['CNY', /\b(chin(a|ese)|beijing|shanghai)\b/],
  ],
}

/** What is known of currencies beside the lists. */
export interface CurrencyChoice {
  /** What the organisation counts in. */
  readonly base: string
  /** Whether money is recorded in it already, so that it is more than a beginning. */
  readonly settled: boolean
  /** What a person says amounts are in that name no currency, or one by a sign that several share. */
  readonly said: string | null
}

/** What a sign that several currencies share is taken for, and why. */
export interface SignTaken {
  readonly sign: CurrencySign
  readonly currency: string
  /** `said` by a person; the `base` currency may be written so; `words` of its country stand in the lists; `usual`: nothing tells. */
  readonly from: 'said' | 'base' | 'words' | 'usual'
  /** Cells that speak of the country. */
  readonly cells: number
  /** 0 to 1: how sure this is; a guess that nothing tells is below a half. */
  readonly confidence: number
  readonly choices: readonly string[]
}

export function isShared(sign: CurrencySign): boolean {
  return sign in shared
}

/** What a shared sign stands for: what a person says, the base currency where that may be meant, or what the lists speak of. */
export function takeSign(sign: CurrencySign, tables: readonly Table[], { base, settled, said }: CurrencyChoice): SignTaken {
  const known = shared[sign] ?? []
  const choices = known.map(([currency]) => currency)
  if (said !== null && choices.includes(said)) return { sign, currency: said, from: 'said', cells: 0, confidence: 1, choices }
  if (choices.includes(base)) return { sign, currency: base, from: 'base', cells: 0, confidence: settled ? 0.95 : 0.8, choices }
  const counts = known.map(([currency, words]) => ({ currency, cells: mentions(tables, words) })).sort((a, b) => b.cells - a.cells)
  const [first, second] = counts
  if (first && first.cells >= 2 && first.cells >= 3 * (second?.cells ?? 0)) {
    const confidence = Math.min(0.9, 0.5 + 0.1 * first.cells)
    return { sign, currency: first.currency, from: 'words', cells: first.cells, confidence, choices }
  }
  return {
    sign,
    currency: first && first.cells > (second?.cells ?? 0) ? first.currency : (choices[0] ?? sign),
    from: 'usual',
    cells: 0,
    confidence: 0.3,
    choices,
  }
}

const looked = 2000

/** Cells that speak of a country, with the titles, notes and heads of the lists. */
function mentions(tables: readonly Table[], words: RegExp): number {
  let cells = 0
  for (const { sheet, headers, skipped, rows } of tables) {
    for (const text of [sheet, ...headers, ...skipped.map(({ text }) => text)]) if (words.test(fold(text))) cells++
    const step = Math.max(1, rows.length / looked)
    for (let at = 0; at < rows.length; at += step)
      for (const cell of rows[Math.floor(at)]!.cells) if (typeof cell === 'string' && words.test(fold(textOf(cell)))) cells++
  }
  return cells
}
