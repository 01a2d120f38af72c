import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/organisation.ts'
import { refuse } from '#contract/refusals.ts'
import * as rates from '#db/organisation.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'

export async function listRates(app: App): Promise<AnswerGiven<typeof contract.listRates>> {
  permit(app, 'organisation.read')
  return { items: await app.transact(rates.listRates) }
}

export function setRate(app: App, rate: InputOf<typeof contract.setRate>): Promise<AnswerGiven<typeof contract.setRate>> {
  permit(app, 'organisation.edit')
  return app.transact(async (db) => {
    const { baseCurrency } = await rates.findOrganisation(db)
    if (rate.currency === baseCurrency) refuse('rate_of_base', { baseCurrency })
    return rates.upsertRate(db, { ...rate, organisationId: app.actor.organisationId, id: app.newId() })
  })
}

export async function deleteRate(app: App, { rateId }: InputOf<typeof contract.deleteRate>): Promise<Record<string, never>> {
  permit(app, 'organisation.edit')
  if (!(await app.transact((db) => rates.deleteRate(db, rateId)))) refuse('rate_not_found', { rateId })
  return {}
}
