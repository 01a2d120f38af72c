import type * as contract from '#contract/custom-field.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import * as fields from '#db/fields.ts'
import type { Db } from '#db/open.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { App } from '../app.ts'
import { definedOnly, sameKeysOf } from '../defined-only.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'

type FieldGiven = AnswerGiven<typeof contract.createField>

/** By name. */
export async function listFields(app: App): Promise<AnswerGiven<typeof contract.listFields>> {
  permit(app, 'component.read')
  return { items: await app.transact(fields.listFields) }
}

export function createField(app: App, { name, type, choices }: InputOf<typeof contract.createField>): Promise<FieldGiven> {
  permit(app, 'component.edit')
  return app.transact(async (db) => {
    await refuseRepeated(db, name, null)
    const id = app.newId()
    await fields.insertField(db, { organisationId: app.actor.organisationId, id, name, sortKey: sortKey(name), type, choices })
    return findField(db, id)
  })
}

export function editField(app: App, { fieldId, revision, ...given }: InputOf<typeof contract.editField>): Promise<FieldGiven> {
  permit(app, 'component.edit')
  const change = definedOnly(given)
  return app.transact(async (db) => {
    const before = await findField(db, fieldId)
    const after = { ...before, ...change }
    await refuseRepeated(db, after.name, fieldId)
    if (!(await fields.updateField(db, { ...after, sortKey: sortKey(after.name), revision }))) {
      await refuseStale(db, {
        table: 'custom_field',
        recordId: fieldId,
        yours: { ...change, revision },
        theirs: sameKeysOf(before, change),
      })
    }
    return findField(db, fieldId)
  })
}

export async function deleteField(app: App, { fieldId }: InputOf<typeof contract.deleteField>): Promise<Record<string, never>> {
  permit(app, 'component.edit')
  if (!(await app.transact((db) => fields.deleteField(db, fieldId)))) refuse('field_not_found', { fieldId })
  return {}
}

async function findField(db: Db, fieldId: string): Promise<fields.FieldRow> {
  return (await fields.listFields(db)).find(({ id }) => id === fieldId) ?? refuse('field_not_found', { fieldId })
}

async function refuseRepeated(db: Db, name: string, fieldId: string | null): Promise<void> {
  const key = sortKey(name)
  const repeated = (await fields.listFields(db)).some((field) => sortKey(field.name) === key && field.id !== fieldId)
  if (repeated) refuse('field_exists', { name })
}
