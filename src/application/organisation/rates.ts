import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/organisation.ts'
import { refuse } from '#contract/refusals.ts'
import type { Db } from '#db/open.ts'
import * as rates from '#db/organisation.ts'
import type { App } from '../app.ts'
import { refuseGone, refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'

export async function listRates(app: App): Promise<AnswerGiven<typeof contract.listRates>> {
  permit(app, 'organisation.read')
  return { items: await app.transact(rates.listRates) }
}

export function setRate(app: App, { revision, ...rate }: InputOf<typeof contract.setRate>): Promise<AnswerGiven<typeof contract.setRate>> {
  permit(app, 'rate.edit')
  return app.transact(async (db) => {
    const { id: organisationId, baseCurrency } = await rates.findOrganisation(db)
    if (rate.currency === baseCurrency) refuse('rate_of_base', { baseCurrency })
    if (revision !== undefined) await refuseOvertaken(db, { ...rate, revision, organisationId })
    return rates.upsertRate(db, { ...rate, organisationId, id: app.newId() })
  })
}

/** A rate that was given, corrected or removed since the person looked is not replaced in silence. */
async function refuseOvertaken(
  db: Db,
  {
    rateBillionths,
    revision,
    organisationId,
    ...day
  }: Pick<rates.RateRow, 'currency' | 'fromDate' | 'rateBillionths' | 'revision'> & {
    readonly organisationId: string
  },
): Promise<void> {
  const there = await rates.findRate(db, day)
  if ((there?.revision ?? 0) === revision) return
  await refuseStale(db, {
    table: 'currency_rate',
    recordId: there?.id ?? organisationId,
    yours: { rateBillionths, revision },
    theirs: { rateBillionths: there?.rateBillionths ?? null, revision: there?.revision ?? 0 },
  })
}

export async function deleteRate(
  app: App,
  { rateId, revision: seen }: InputOf<typeof contract.deleteRate>,
): Promise<Record<string, never>> {
  permit(app, 'rate.edit')
  await app.transact(async (db) => {
    const { rateBillionths, revision } = (await rates.listRates(db)).find(({ id }) => id === rateId) ?? refuse('rate_not_found', { rateId })
    await refuseGone(db, { table: 'currency_rate', recordId: rateId, seen, there: { rateBillionths, revision } })
    await rates.deleteRate(db, rateId)
  })
  return {}
}
