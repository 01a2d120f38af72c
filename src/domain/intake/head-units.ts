import { fold } from './cell.ts'
import { type CurrencySign, currencyAtStart, magnitudeAtStart } from './currency.ts'
import { type TimeUnit, timeUnitOf } from './quantities.ts'
import { splitRunTogether } from './run-together.ts'

/** Where units come from that neither a column's head nor its cells say. */
export const unitsFrom = ['title', 'other_column', 'other_list', 'decimals'] as const
export type UnitsFrom = (typeof unitsFrom)[number]

/** The head of a column taken apart: its words for what the column is about, and the units its values are in. */
export interface Head {
  /** Folded words, single blanks, no units in brackets. */
  readonly words: string
  readonly currency: CurrencySign | null
  /** Power of ten that amounts are counted in; null where the head does not say. */
  readonly power: number | null
  readonly percent: boolean
  readonly time: TimeUnit | null
}

/** Takes apart heads such as `FY_Baseline_GBPm`, `Budget (£m)`, `Coût (k€)`, `totalBudget`, `Spend $'000`, `Planned Duration (Days)`. */
export function parseHead(header: string): Head {
  const parts = header
    .replace(/[_\u00a0\s]+/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})(?!(?:m|k|bn)\b)/gu, ' ')
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
    .split(/[\s()[\]/,;:–—-]+/)
    .filter((part) => part !== '' && part !== '.')
  const inBrackets = [...header.matchAll(/[([]([^)\]]*)/g)].map(([, inside]) => inside).join(' ')
  const asName = /^[a-z0-9]+(_[a-z0-9]+)+$/.test(header)
  let found: Omit<Head, 'words'> = { currency: null, power: null, percent: false, time: null }
  const words: string[] = []
  for (const [index, part] of parts.entries()) {
    const bracketed = inBrackets.includes(part)
    const near = [parts[index - 1], parts[index + 1]].filter((part) => part !== undefined)
    const units = unitsIn(part, { bracketed, asName, nextTo: near.some((part) => isMoneyWord(part, asName)) })
    if (units === undefined) words.push(...splitRunTogether(fold(part).replace(/(?<=\p{L}{2})\.$/u, '')))
    else
      found = {
        currency: units.currency ?? found.currency,
        power: units.power ?? found.power,
        percent: found.percent || units.percent,
        time: units.time ?? found.time,
      }
    if (units?.time && !bracketed) words.push(fold(part))
  }
  return { words: words.join(' ').replace(leadsToUnits, ''), ...found }
}

/** What is left where units were: `Kosten in (TEUR)`, `Kosten (x 1 mln €)`. */
const leadsToUnits = /( (in|en|em|x|1))+$/

interface Place {
  readonly bracketed: boolean
  /** The head is the name of a column in a database, where codes of currencies are small letters too. */
  readonly asName: boolean
  readonly nextTo: boolean
}

function unitsIn(part: string, { bracketed, asName, nextTo }: Place): Omit<Head, 'words'> | undefined {
  const none = { currency: null, power: null, percent: false, time: null }
  const text = fold(part).replace(/\.$/, '')
  if (/^(%|pct|percent|percentage|pourcentage)$/.test(text)) return { ...none, percent: true }
  if (isLowerCode(part, text) && !asName && magnitudeAtStart(text)?.length !== 3) return undefined
  const money = currencyAtStart(text)
  const afterMoney = text.slice(money?.length ?? 0).replace(/^'/, '')
  const size = magnitudeAtStart(afterMoney)
  const left = afterMoney.slice(size?.length ?? 0)
  const tail = left === '' ? undefined : currencyAtStart(left)
  const whole = left === '' || tail?.length === left.length
  const short = size !== undefined && money === undefined && tail === undefined && afterMoney.length <= 2
  if (whole && (money || size) && !(short && !bracketed && !nextTo))
    return { ...none, currency: money?.currency ?? tail?.currency ?? null, power: size?.power ?? null }
  const time =
    bracketed || /^(hours|heures|days|jours|weeks|semaines|months|mois|years|yrs|ans|annees)$/.test(text) ? timeUnitOf(text) : undefined
  return time ? { ...none, time } : undefined
}

function isMoneyWord(part: string, asName: boolean): boolean {
  const text = fold(part)
  const money = isLowerCode(part, text) && !asName ? undefined : currencyAtStart(text)
  return money?.length === text.length
}

/** Three letters that are no code of a currency as they stand: `all`, `Mad`. */
function isLowerCode(part: string, folded: string): boolean {
  return /^[a-z]{3}$/.test(folded) && part !== part.toUpperCase()
}
