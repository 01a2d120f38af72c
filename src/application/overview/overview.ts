import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { getOverview as operation } from '#contract/overview.ts'
import { listUnauthorised } from '#db/component-list.ts'
import { weightedContribution } from '#domain/aims/contribution.ts'
import { stillToCome } from '#domain/component/candidates.ts'
import type { KeptComponent } from '#domain/component/kept.ts'
import { isOver, isUnderWay } from '#domain/component/states.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { readLimits } from '../selection/read-limits.ts'
import { readPortfolio } from '../selection/read-portfolio.ts'

/** Of everything that is not over; money in the base currency and still to come. */
export async function getOverview(app: App, { most }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'component.read')
  const { read, limits, unauthorised } = await app.transact(async (db) => {
    const found = await readPortfolio(db, app.now())
    return { read: found, ...(await readLimits(db, found.setting, null)), unauthorised: await listUnauthorised(db) }
  })
  const { organisation, setting } = read
  const current = read.components.filter(({ state }) => !isOver(state)).toSorted(byName)
  const bubbles = current.map((component) => {
    const { moneyMinor } = stillToCome(component, setting)
    return {
      id: component.id,
      name: component.name,
      kind: component.kind,
      state: component.state,
      category: component.category,
      value: component.contributions.length === 0 ? null : weightedContribution(component.contributions, setting.weights),
      deliveryRisk: component.deliveryRisk ?? null,
      moneyToComeMinor: moneyMinor && total(moneyMinor),
    }
  })
  return {
    asOf: dateOf(setting.asOf),
    currency: organisation.baseCurrency,
    components: current.length,
    underWay: current.filter(({ state }) => isUnderWay(state)).length,
    moneyToComeMinor: total(bubbles.map(({ moneyToComeMinor }) => moneyToComeMinor ?? 0)),
    spentMinor: total(current.map(({ spentMinor }) => spentMinor ?? 0)),
    moneyLimitMinor: limits.money ? total(limits.money.perPeriodMinor) : null,
    withoutBudget: current.filter(({ budgetMinor }) => budgetMinor === null).length,
    withoutContribution: current.filter(({ contributions }) => contributions.length === 0).length,
    unauthorised: unauthorised.length,
    bubbles: bubbles.toSorted((one, other) => (other.moneyToComeMinor ?? -1) - (one.moneyToComeMinor ?? -1)).slice(0, most),
    bubblesLeftOut: Math.max(0, bubbles.length - most),
  }
}

function byName(one: KeptComponent, other: KeptComponent): number {
  const [first, second] = [sortKey(one.name), sortKey(other.name)]
  return first === second ? Number(one.id > other.id) - Number(one.id < other.id) : Number(first > second) - Number(first < second)
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
