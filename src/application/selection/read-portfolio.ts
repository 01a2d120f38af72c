import { refuse } from '#contract/refusals.ts'
import { listAims } from '#db/aims.ts'
import { listDemand, listLinks } from '#db/component-links.ts'
import { type ComponentRow, findComponents } from '#db/components.ts'
import { listContributions } from '#db/contributions.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, type OrganisationRow, planningCalendarOf, readRates, workingWeekOf } from '#db/organisation.ts'
import { aimWeights } from '#domain/aims/weights.ts'
import type { KeptComponent, Setting } from '#domain/component/kept.ts'
import { type Day, dateOf, type Period } from '#domain/foundation/calendar.ts'
import { convert, type Rate } from '#domain/foundation/money.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import { todayIn } from '../organisation/today.ts'

/** The whole portfolio as kernels read it, in the base currency. */
export interface ReadPortfolio {
  readonly organisation: OrganisationRow
  readonly setting: Setting
  readonly components: readonly KeptComponent[]
}

/** What one reads before the components: the organisation, its time, what its aims weigh, and which of them hold no others. */
export async function readSetting(db: Db, now: Date) {
  const organisation = await findOrganisation(db)
  const asOf = todayIn(organisation.timeZone, now)
  const periods = periodsOf(planningCalendarOf(organisation))
  const aims = await listAims(db)
  const setting = { asOf, periods, periodKind: organisation.periodKind, week: workingWeekOf(organisation), weights: aimWeights(aims) }
  const leaves = new Set(aims.filter(({ id }) => !aims.some(({ parentId }) => parentId === id)).map(({ id }) => id))
  return { organisation, setting, leaves, money: { base: organisation.baseCurrency, rates: await readRates(db), periods, asOf } }
}

/** Everything in one go, in id order. Refuses `rate_missing` and `amount_too_large`, naming currency, day, component and what to do. */
export async function readPortfolio(db: Db, now: Date): Promise<ReadPortfolio> {
  const { organisation, setting, leaves, money } = await readSetting(db, now)
  const links = Map.groupBy(await listLinks(db), ({ componentId }) => componentId)
  const demand = Map.groupBy(await listDemand(db), ({ componentId }) => componentId)
  const contributions = Map.groupBy(await listContributions(db), ({ componentId }) => componentId)
  const components = (await findComponents(db)).map((row): KeptComponent => {
    const own = links.get(row.id) ?? []
    return {
      ...row,
      ...inBase(row, money),
      demand: row.demandKnown ? (demand.get(row.id) ?? []) : null,
      needs: own.filter(({ kind }) => kind === 'needs').map(({ otherId }) => otherId),
      excludes: own.filter(({ kind }) => kind === 'excludes').map(({ otherId }) => otherId),
      contributions: (contributions.get(row.id) ?? []).filter(({ aimId }) => leaves.has(aimId)),
      columns: Object.fromEntries(Object.entries(row.custom).filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    }
  })
  return { organisation, setting, components }
}

interface Money {
  readonly base: string
  readonly rates: readonly Rate[]
  readonly periods: readonly Period[]
  readonly asOf: Day
}

type Priced = Pick<ComponentRow, 'name' | 'currency' | 'budgetMinor' | 'benefitMinor' | 'spentMinor' | 'stopCostMinor'>

/** Plans are converted at the rate in force when their period begins, or today if that is later; money spent at today's. */
export function inBase(
  row: Priced,
  { base, rates, periods, asOf }: Money,
): Pick<KeptComponent, 'budgetMinor' | 'benefitMinor' | 'spentMinor' | 'stopCostMinor'> {
  const at = (amountMinor: number, day: Day): number => {
    if (amountMinor === 0) return 0
    const found = convert(amountMinor, { currency: row.currency, base, day }, rates)
    if (found.kind === 'converted') return found.amountMinor
    const date = dateOf(found.day)
    if (found.kind === 'too_large') {
      const remedy = `Correct the amount, or the rate of ${found.currency} in force on that day`
      return refuse('amount_too_large', { currency: found.currency, date, component: row.name, remedy })
    }
    const remedy = `Enter what one ${found.currency} is worth from that day on: under Settings, or portolan organisation rate ${found.currency} --from-date ${date} --rate-billionths <${base} × 10^9>`
    return refuse('rate_missing', { currency: found.currency, date, component: row.name, remedy })
  }
  const byPeriod = (amounts: readonly number[] | null) =>
    amounts === null ? null : amounts.map((amount, index) => at(amount, Math.max(asOf, periods[index]?.startDay ?? asOf)))
  // Today's amounts first, so that the day which a refusal names is the earliest that needs a rate.
  return {
    spentMinor: row.spentMinor && at(row.spentMinor, asOf),
    stopCostMinor: at(row.stopCostMinor, asOf),
    budgetMinor: byPeriod(row.budgetMinor),
    benefitMinor: byPeriod(row.benefitMinor),
  }
}
