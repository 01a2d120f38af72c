import { useLingui } from '@lingui/react/macro'
import { fieldLabels } from './field-labels.ts'
import { useFormat } from './format.ts'
import { useSession } from './session.tsx'
import { useWords } from './words.ts'

/** What helps to write values: the names behind ids, and the currency of the money. */
interface Known {
  readonly names?: Readonly<Record<string, string>>
  readonly currency?: string
}

/** What the fields of records are called, and how their values are written; other names stand for themselves. */
export function useFieldWords() {
  const { t } = useLingui()
  const { money, number, rate, day, weekday, month, list } = useFormat()
  const { organisation } = useSession()
  const words = useWords()
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: { ...words.kinds, ...words.outcomes },
    state: { ...words.states, ...words.progress },
    category: words.categories,
    officeScope: words.scopes,
  }
  const label = (field: string) => (fieldLabels[field] ? t(fieldLabels[field]) : field)
  const say = (field: string, value: unknown, known: Known = {}): string => {
    const { names = {}, currency = organisation.baseCurrency } = known
    if (value === null || value === undefined || value === '') return t`nothing`
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`
    if (Array.isArray(value)) return value.length === 0 ? t`nothing` : list(value.map((one) => say(field, one, known)))
    if (typeof value === 'object') return sayParts(value as Readonly<Record<string, unknown>>, known)
    if (field.endsWith('Minor')) return money(Number(value), currency)
    if (field === 'rateBillionths') return rate(Number(value))
    if (field === 'workingDays') return weekday(Number(value))
    if (field === 'workingDayMinutes') return number(Number(value) / 60)
    if (field === 'fiscalYearFirstMonth') return month(Number(value))
    if (field === 'headsHundredths') return number(Number(value) / 100)
    if (typeof value === 'number') return number(value)
    if (field.endsWith('Date') || field === 'planningStart') return day(String(value))
    return named[field]?.[String(value)] ?? names[String(value)] ?? String(value)
  }
  const days = (minutes: unknown) => {
    const count = number(total(minutes) / organisation.workingDayMinutes)
    return t`${count} days`
  }
  /** A value made of several: a cap of money, what one team is asked for, own columns. */
  const sayParts = (parts: Readonly<Record<string, unknown>>, known: Known): string => {
    if (parts.kind === 'none') return t`no limit`
    if ('minutes' in parts) return `${say('roleId', parts.roleId, known)}: ${days(parts.minutes)}`
    const said = Object.entries(parts).filter(([key, value]) => key !== 'kind' && value !== null)
    return list(said.map(([key, value]) => `${known.names?.[key] ?? label(key)}: ${say(key, value, known)}`))
  }
  return { label, say }
}

/** What is kept by period is told as its sum. */
function total(value: unknown): number {
  return Array.isArray(value) ? value.reduce((sum: number, each) => sum + Number(each), 0) : Number(value)
}
