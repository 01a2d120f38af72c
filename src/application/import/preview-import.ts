import type * as contract from '#contract/import.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import type { Db } from '#db/open.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { asAnswer } from './preview-of.ts'
import { readGiven } from './read-given.ts'
import type { ImportAsked } from './said-by-person.ts'
import { tellChanges } from './tell-changes.ts'
import { type Weighed, weighImport } from './weigh-import.ts'

/** Says how files would be read and what would change. Keeps nothing. */
export async function previewImport(app: App, asked: ImportAsked): Promise<AnswerGiven<typeof contract.previewImport>> {
  permit(app, 'import.preview')
  const read = await readGiven(app, asked)
  return app.transact(async (db) => {
    const weighed = await weighImport(app, db, { ...read, keep: asked.keep })
    const doubts = [...read.preview.doubts, ...weighed.demand.doubts.map(asAnswer)]
    return { ...read.preview, doubts, difference: await differenceOf(db, weighed) }
  })
}

async function differenceOf(db: Db, weighed: Weighed): Promise<contract.ImportDifference> {
  const { components, roles, gone, keptValues, register, settledCurrency } = weighed
  return {
    components: countsOf(components),
    roles: countsOf(roles),
    changes: await tellChanges(db, weighed),
    gone: [...gone],
    keptValues,
    settledCurrency,
    newPeople: register.newPeople.map(({ name }) => name),
    newFields: register.newFields.map(({ name }) => name),
  }
}

function countsOf(each: readonly { readonly outcome: 'new' | 'changed' | 'unchanged' }[]): contract.ImportDifference['components'] {
  const count = (outcome: string) => each.filter((one) => one.outcome === outcome).length
  return { new: count('new'), changed: count('changed'), unchanged: count('unchanged') }
}
