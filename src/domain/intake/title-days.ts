import { readWhen } from './dates.ts'
import { anyMonth } from './months.ts'
import type { DateStyle } from './when.ts'

const dates = new RegExp(
  [
    '\\d{4}[-.]\\d{1,2}[-.]\\d{1,2}',
    '\\d{1,2}[-.]\\d{1,2}[-.]\\d{4}',
    `\\d{1,2} ${anyMonth} \\d{4}`,
    `${anyMonth}[- ]\\d{4}`,
    '[qth][1-4][- ](?:fy ?)?(?:19|20)\\d{2}(?:[-/]\\d{2})?',
    '(?:19|20)\\d{2}[- ][qth][1-4]',
    'fy ?(?:19|20)?\\d{2}(?:[-/]\\d{2})?',
    '(?:19|20)\\d{2}(?:[-/]\\d{2})?',
  ]
    .map((form) => `(?<![a-z0-9])${form}(?![a-z0-9])`)
    .join('|'),
)

/** The last day of the day, month, quarter or year that a list's title names: `projects-2019.csv`, `Q2 2025`; null where it names none. */
export function dayInTitle(title: string, style: DateStyle): string | null {
  const words = title
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replaceAll('_', ' ')
  const found = dates.exec(words)?.[0]
  const reading = found === undefined ? undefined : readWhen(found.replace(/([qth][1-4])-/, '$1 '), style)
  return reading?.kind === 'understood' ? reading.value.last : null
}

/** Of how many of its things another list must speak too, so that the two are the same list at two times. */
const sameThings = 0.25

/**
 * The days of lists that speak of the same things at different times and say so in their titles, not in a column; null for
 * every other list. Of one thing the latest list counts, and what the others say of it are earlier observations.
 */
export function titleDays(
  lists: readonly { readonly title: string; readonly dated: boolean; readonly identities: ReadonlySet<string> }[],
  style: DateStyle,
): (string | null)[] {
  const days = lists.map(({ title, dated }) => (dated ? null : dayInTitle(title, style)))
  return lists.map(({ identities }, index) => {
    const day = days[index] ?? null
    const again = lists.some((other, at) => {
      if (day === null || at === index || days[at] === null || days[at] === day) return false
      const [fewer, more] = identities.size < other.identities.size ? [identities, other.identities] : [other.identities, identities]
      return [...fewer].filter((identity) => more.has(identity)).length >= Math.max(1, fewer.size * sameThings)
    })
    return again ? day : null
  })
}
