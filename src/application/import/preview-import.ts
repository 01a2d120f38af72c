import type * as contract from '#contract/import.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { type ImportAsked, readGiven } from './read-given.ts'
import { type Weighed, weighImport } from './weigh-import.ts'

const mostChanges = 1000

/** Says how files would be read and what would change. Keeps nothing. */
export async function previewImport(app: App, asked: ImportAsked): Promise<AnswerGiven<typeof contract.previewImport>> {
  permit(app, 'import.preview')
  const read = await readGiven(app, asked)
  const weighed = await app.transact((db) => weighImport(app, db, read))
  return { ...read.preview, difference: differenceOf(weighed) }
}

function differenceOf({ components, roles, gone, register }: Weighed): contract.ImportDifference {
  const changes = components.flatMap(({ component, changes: each }) =>
    each.map((change) => ({ id: component.id, name: component.name, ...change, field: fieldName(change.field, register) })),
  )
  return {
    components: countsOf(components),
    roles: countsOf(roles),
    changes: changes.slice(0, mostChanges),
    gone: [...gone],
    newPeople: register.newPeople.map(({ name }) => name),
    newFields: register.newFields.map(({ name }) => name),
  }
}

/** A column of one's own is named by its name where it is new; where it is known, by its id, as components name it. */
function fieldName(field: string, { newFields }: Weighed['register']): string {
  return newFields.find(({ id }) => id === field)?.name ?? field
}

function countsOf(each: readonly { readonly outcome: 'new' | 'changed' | 'unchanged' }[]): contract.ImportDifference['components'] {
  const count = (outcome: string) => each.filter((one) => one.outcome === outcome).length
  return { new: count('new'), changed: count('changed'), unchanged: count('unchanged') }
}
