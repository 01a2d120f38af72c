import { civilOf, type Day, fiscalYearOf, monthStart, monthsIn, type Period, type PlanningCalendar } from './calendar.ts'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthNamesFr = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

/** The periods of a planning calendar, in order and without a gap. */
export function periodsOf(calendar: PlanningCalendar): Period[] {
  const months = monthsIn[calendar.kind]
  return Array.from({ length: calendar.count }, (_, index) => {
    const startDay = monthStart(calendar.startDay, index * months)
    const endDay = monthStart(calendar.startDay, (index + 1) * months)
    return { index, startDay, endDay, label: periodLabel(startDay, endDay, calendar) }
  })
}

/** A period by its fiscal year, or by its months where it straddles one. `endDay` belongs to the next period. */
function periodLabel(startDay: Day, endDay: Day, { kind, fiscalYearFirstMonth }: PlanningCalendar): string {
  const first = civilOf(startDay)
  if (kind === 'month') return `${monthNames[first.month - 1]} ${first.year}`
  const fiscal = fiscalYearOf(startDay, fiscalYearFirstMonth)
  const monthsIntoYear = (first.month - fiscalYearFirstMonth + 12) % 12
  if (kind === 'year' && monthsIntoYear === 0) return `FY ${fiscal.year}`
  if (kind === 'quarter' && monthsIntoYear % 3 === 0) return `Q${monthsIntoYear / 3 + 1} FY ${fiscal.year}`
  const last = civilOf(endDay - 1)
  return `${monthNames[first.month - 1]} ${first.year} – ${monthNames[last.month - 1]} ${last.year}`
}

/** A period's label as it is read in a language. A name that people gave a period stays as they wrote it. */
export function periodLabelIn(language: 'en' | 'fr', label: string): string {
  if (language === 'en') return label
  return label
    .replace(/^Q([1-4]) FY (\d+)$/, 'T$1 ex. $2')
    .replace(/^FY (\d+)$/, 'exercice $1')
    .replace(/\b([A-Z][a-z]{2}) (?=\d{4}(?: – |$))/g, (written, month: string) => {
      const at = monthNames.indexOf(month)
      return at < 0 ? written : `${monthNamesFr[at]} `
    })
}
