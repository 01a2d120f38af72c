import { fold } from './cell.ts'
import { readWhen } from './dates.ts'
import { parseHead } from './head-units.ts'
import { sensesOf } from './head-words.ts'
import type { Judged } from './judged.ts'
import type { Meaning } from './meanings.ts'
import type { DateStyle, When } from './when.ts'

/** A head that names a period: `FY2025`, `2025/26 budget ($000)`, `CY 2026 funding`, `Budget Q3 2025`. */
export interface PeriodHead {
  readonly period: When
  /** The other words of the head, without units. */
  readonly rest: string
}

const year = `(?:(?:19|20)\\d{2}|(?<=\\b(?:fy|cy|by|af) ?)'?\\d{2})(?: ?[-/] ?(?:(?:19|20)\\d{2}|\\d{2}))?`
const named =
  '(?:fy|cy|by|af|fiscal year|financial year|calendar year|budget year|exercice|ejercicio|exercicio|haushalt(?:sjahr)?|jahr|annee)'
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec'
const period = new RegExp(
  `(?<![\\d./\\p{L}-])(?:(?:[qth][1-4]|${months})[a-z]*\\.?[ -]*)?(?:${named} ?)?${year}(?:[ -]*[qth][1-4])?(?![\\d.])|(?:\\b(?:${months})[a-z]*\\.?[ -]*'?\\d{2})(?!\\d)`,
  'u',
)

/** The period that a head names, if it names one and is not of a day. */
export function periodInHead(header: string, style: DateStyle): PeriodHead | undefined {
  const words = fold(header.replace(/_/g, ' ')).replace(/(?<=[a-z]{3})(?=(?:19|20)\d{2})/g, ' ')
  const found = period.exec(words)
  if (!found) return undefined
  const said = found[0]
    .trim()
    .replace(/^(?:cy|calendar year|jahr|annee) ?/, '')
    .replace(/\b(?:by|budget year|ejercicio|exercicio|haushalt(?:sjahr)?) ?/, 'fy ')
  const when = readWhen(said, style)
  if (when.kind !== 'understood' || when.value.first === when.value.last) return undefined
  return { period: when.value, rest: parseHead(`${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`).words }
}

type Claim = { readonly meaning: Meaning; readonly score: number }

/**
 * Columns that hold money by period: at least two heads that say the same of different periods, over amounts. Of several
 * such rows of heads (budget, forecast, actual) those that speak of a budget count, the longest first; a period that it
 * leaves out is taken from another one.
 */
export function periodColumns(columns: readonly Judged[], style: DateStyle): ReadonlyMap<number, Claim> {
  const heads = columns.flatMap(({ index, header, contents }) => {
    const head = contents.sample.length === 0 || contents.readable('money') >= 0.6 ? periodInHead(header, style) : undefined
    const meaning = head && saidOf(head.rest)
    return head && meaning && !contents.sample.some(isDay) ? [{ index, meaning, ...head }] : []
  })
  const claims = new Map<number, Claim>()
  for (const meaning of ['period_budget', 'period_benefit'] as const) {
    const taken = new Set<string>()
    const rows = [
      ...Map.groupBy(
        heads.filter((head) => head.meaning === meaning),
        ({ rest }) => rest,
      ).values(),
    ]
    const inOrder = rows.sort((a, b) => b.length - a.length || a[0]!.index - b[0]!.index)
    if ((inOrder[0]?.length ?? 0) < 2) continue
    for (const {
      index,
      rest,
      period: { first },
    } of inOrder.flat()) {
      if (taken.has(first)) continue
      taken.add(first)
      claims.set(index, { meaning, score: rest === '' ? 0.7 : 0.9 })
    }
  }
  return claims
}

/** Excel's count of days, which reads as an amount too. */
function isDay(cell: unknown): boolean {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(cell)
}

const planned =
  /^((total|approved|adopted|proposed|recommended|planned|plan|capital|project|est|estimated|current|revised|original|budget|request|requested|new|the|for|fiscal|funding|year|five|six|ten|multi|annual|in) ?)*(budget|budgets|funding|fund|funds|costs?|expenditures?|appropriations?|plan|planned|allocations?|estimates?|baseline|forecast|projected|projection|spend|capex|capital|request|amount|commitments?|total|ansatz|plan|presupuesto|orcamento|kosten|mittel|investition|cout|couts|montant|credits|ae|cp|enacted|submission|submitted|voted|outlays?|obligations?)?( (total|plan|request|budget|estimate|baseline|amount))*$/

function saidOf(rest: string): 'period_budget' | 'period_benefit' | undefined {
  if (rest === '' || planned.test(rest)) return 'period_budget'
  return sensesOf(rest).some(({ meaning, strength }) => meaning === 'benefit' && strength >= 0.8) ? 'period_benefit' : undefined
}
