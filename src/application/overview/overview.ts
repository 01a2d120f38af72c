import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { getOverview as operation } from '#contract/overview.ts'
import { listUnauthorised } from '#db/component-list.ts'
import { listGlances, listPoints } from '#db/overview.ts'
import { overviewOf } from '#domain/component/overview.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { readLimits } from '../selection/read-limits.ts'
import { inBase, readSetting } from '../selection/read-portfolio.ts'

/** Of everything that is not over; money in the base currency and still to come. */
export async function getOverview(app: App, { most }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'component.read')
  const { organisation, setting, money, limits, ...read } = await app.transact(async (db) => {
    const found = await readSetting(db, app.now())
    const weights = new Map([...found.leaves].map((id) => [id, found.setting.weights.get(id) ?? 0]))
    const { limits } = await readLimits(db, found.setting, null)
    return {
      ...found,
      limits,
      points: await listPoints(db, weights),
      glances: await listGlances(db),
      unauthorised: await listUnauthorised(db),
    }
  })
  const glances = read.glances.map(({ currency, ...glance }) => {
    const { budgetMinor, benefitMinor, spentMinor } = inBase({ ...glance, currency, stopCostMinor: 0 }, money)
    const points = read.points.get(glance.id)
    return { ...glance, budgetMinor, benefitMinor, spentMinor, value: points === undefined ? null : Math.round(points / 100) }
  })
  const overview = overviewOf(glances, setting, most)
  return {
    ...overview,
    asOf: dateOf(setting.asOf),
    currency: organisation.baseCurrency,
    moneyLimitMinor: limits.money ? limits.money.perPeriodMinor.reduce((sum, amount) => sum + amount, 0) : null,
    unauthorised: read.unauthorised.length,
    bubblesLeftOut: overview.components - overview.bubbles.length,
  }
}
