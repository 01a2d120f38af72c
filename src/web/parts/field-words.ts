import { useLingui } from '@lingui/react/macro'
import { useFormat } from './format.ts'
import { useSession } from './session.tsx'
import { useWords } from './words.ts'

/** What the fields of a piece of work are called, and how their values are written; other names stand for themselves. */
export function useFieldWords() {
  const { t } = useLingui()
  const { money, number, day, list } = useFormat()
  const { organisation } = useSession()
  const words = useWords()
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    state: words.states,
    category: words.categories,
  }
  const labels: Readonly<Record<string, string>> = {
    name: t`Name`,
    reference: t`Reference`,
    kind: t`Kind`,
    state: t`State`,
    category: t`Category`,
    parentId: t`Part of`,
    sponsorId: t`Sponsor`,
    ownerId: t`Owner`,
    startDate: t({ message: 'Start', context: 'date' }),
    endDate: t`Finish`,
    mandatory: t`Must be done`,
    competes: t`Competes with the rest`,
    deliveryRisk: t`Delivery risk`,
    tags: t`Tags`,
    currency: t`Currency`,
    budgetMinor: t`Budget`,
    benefitMinor: t`Benefit`,
    spentMinor: t`Spent`,
    stopCostMinor: t`Cost to stop`,
    latestDelay: t`Periods it may wait`,
    fadePercent: t`Worth lost by waiting, % a period`,
    authorisedBy: t`Stands on a decision`,
    demandKnown: t`People needed are known`,
  }
  const say = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t`nothing`
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`
    if (field.endsWith('Minor')) return money(total(value), organisation.baseCurrency)
    if (Array.isArray(value)) return value.length === 0 ? t`nothing` : list(value.map(String))
    if (typeof value === 'number') return number(value)
    if (typeof value === 'string' && field.endsWith('Date')) return day(value)
    return named[field]?.[String(value)] ?? String(value)
  }
  return { label: (field: string) => labels[field] ?? field, say }
}

/** Money that is kept by period is told as its sum. */
function total(value: unknown): number {
  return Array.isArray(value) ? value.reduce((sum: number, each) => sum + Number(each), 0) : Number(value)
}
