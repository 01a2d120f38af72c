import type * as contract from '#contract/import.ts'
import { type ChangeRow, insertChanges, linkKey, removedLinks } from '#db/import-changes.ts'
import {
  bulkInsertComponents,
  bulkInsertLinks,
  bulkInsertPeople,
  bulkUpdateComponents,
  bulkWriteDemand,
  wholeRows,
} from '#db/import-components.ts'
import { insertBatch, insertUnread, readMappings, rememberMapping } from '#db/imports.ts'
import { insertObservations, type ObservationRow } from '#db/observations.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, updateOrganisation } from '#db/organisation.ts'
import { insertRole, updateRole } from '#db/roles.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { Draft } from '#domain/intake/draft.ts'
import type { ListRow } from '#domain/intake/list-rows.ts'
import type { App } from '../app.ts'
import { mapInTurns } from '../in-turns.ts'
import { todayIn } from '../organisation/today.ts'
import { permit } from '../permissions.ts'
import { keepFields } from './fields-and-people.ts'
import { batchAnswer } from './imports.ts'
import { asAnswer } from './preview-of.ts'
import { mappingsOf, readGiven } from './read-given.ts'
import type { ImportRead } from './read-import.ts'
import type { ImportAsked } from './said-by-person.ts'
import { type Weighed, weighImport } from './weigh-import.ts'
import type { WeighedRole } from './weighed.ts'

interface Batch {
  readonly organisationId: string
  readonly batchId: string
}

/**
 * Takes files in: what they say is compared with what is kept and written in one transaction. The same files a second
 * time change nothing. Cells that were not understood are kept beside the files.
 */
export async function runImport(app: App, asked: ImportAsked): Promise<contract.ImportBatch> {
  permit(app, 'import.run')
  const read = await readGiven(app, asked)
  const batch = { organisationId: app.actor.organisationId, batchId: app.newId() }
  return app.transact(async (db) => {
    const weighed = await weighImport(app, db, { ...read, keep: asked.keep })
    await insertBatch(db, batch.organisationId, {
      id: batch.batchId,
      fileIds: asked.fileIds,
      rows: read.preview.rows,
      rowsRead: read.preview.rowsRead,
      unread: read.preview.problems.length,
      made: counted(weighed, 'new'),
      changed: counted(weighed, 'changed'),
      unchanged: counted(weighed, 'unchanged'),
      summary: { tables: read.preview.tables, doubts: [...read.preview.doubts, ...weighed.demand.doubts.map(asAnswer)] },
      importedBy: app.actor.personId,
    })
    await writeWeighed(app, db, { batch, weighed, read })
    await insertUnread(
      db,
      batch,
      read.preview.problems.map((each) => ({ ...each, id: app.newId(), value: String(each.value) })),
    )
    for (const mapping of mappingsOf(read, asked, await readMappings(db)))
      await rememberMapping(db, { ...mapping, id: app.newId(), organisationId: batch.organisationId })
    return batchAnswer(db, batch.batchId)
  })
}

function counted({ components }: Weighed, outcome: string): number {
  return components.filter((each) => each.outcome === outcome).length
}

async function writeWeighed(
  app: App,
  db: Db,
  { batch, weighed, read }: { readonly batch: Batch; readonly weighed: Weighed; readonly read: ImportRead },
): Promise<void> {
  const { components, register, roles, idOf, settledCurrency } = weighed
  if (settledCurrency !== null) await updateOrganisation(db, { baseCurrency: settledCurrency }, (await findOrganisation(db)).revision)
  const { organisationId } = batch
  const made = components.filter(({ outcome }) => outcome === 'new').map(({ component }) => component)
  const changed = components.filter(({ outcome }) => outcome === 'changed').map(({ component }) => component)
  const before = await wholeRows(
    db,
    changed.map(({ id }) => id),
  )
  if (register.newPeople.length > 0) await bulkInsertPeople(db, organisationId, register.newPeople)
  await keepFields(db, organisationId, { newFields: register.newFields, drafts: components.map(({ draft }) => draft) })
  await bulkInsertComponents(db, organisationId, made)
  await bulkUpdateComponents(db, changed)
  const links = components.flatMap(({ draft, component }) =>
    (['needs', 'excludes'] as const).flatMap((kind) =>
      (draft[kind] ?? []).flatMap((identity) => {
        const otherId = idOf(identity)
        return otherId === null || otherId === component.id ? [] : [{ id: app.newId(), componentId: component.id, otherId, kind }]
      }),
    ),
  )
  const gone = links.length > 0 ? await removedLinks(db) : new Set<string>()
  const kept = links.filter((link) => !gone.has(linkKey(link)))
  if (kept.length > 0) await bulkInsertLinks(db, organisationId, kept)
  await writeRoles(db, organisationId, roles)
  await bulkWriteDemand(db, organisationId, demandOf(app, weighed))
  await insertObservations(db, batch, await observed(app, db, { rows: read.drafted.rows, idOf }))
  const touched = await mapInTurns(
    components,
    ({ draft, component, outcome, revision }): ChangeRow => ({
      id: app.newId(),
      shape: read.shapeOfIdentity.get(draft.identity) ?? '',
      kind: 'component',
      recordId: component.id,
      outcome,
      before: outcome === 'changed' ? asBefore(before.get(component.id), weighed.demand, component.id) : null,
      afterRevision: outcome === 'unchanged' ? revision : revision + 1,
      places: placesOf(draft, read),
    }),
  )
  const beside = [
    ...register.newFields.map(({ id }) => madeChange(app, 'field', id)),
    ...register.newPeople.map(({ id }) => madeChange(app, 'person', id)),
  ]
  await insertChanges(db, batch, [...touched, ...roles.map((role) => roleChange(app, role)), ...beside])
}

/** Where the lists say the money of a component, by file, sheet and row. */
function placesOf({ places }: Draft, { shapes }: Pick<ImportRead, 'shapes'>): ChangeRow['places'] {
  if (!places) return null
  const named = Object.entries(places).map(([figure, { list, row }]) => {
    const { file, sheet } = shapes[list]!
    return [figure, { file, sheet: sheet === file ? '' : sheet, row }] as const
  })
  return Object.fromEntries(named)
}

/** The rows kept beside components; one that names no day counts for today. */
async function observed(
  app: App,
  db: Db,
  { rows, idOf }: { readonly rows: readonly ListRow[]; readonly idOf: Weighed['idOf'] },
): Promise<ObservationRow[]> {
  if (rows.length === 0) return []
  const today = dateOf(todayIn((await findOrganisation(db)).timeZone, app.now()))
  return rows.flatMap(({ of, asOf, ...row }) => {
    const componentId = idOf(of)
    return componentId === null ? [] : [{ ...row, id: app.newId(), componentId, asOf: asOf ?? today }]
  })
}

async function writeRoles(db: Db, organisationId: string, roles: readonly WeighedRole[]): Promise<void> {
  for (const { outcome, role } of roles) {
    if (outcome === 'new') await insertRole(db, { ...role, organisationId })
    if (outcome === 'changed') await updateRole(db, role.id, role)
  }
}

function demandOf(app: App, { demand, components }: Weighed) {
  const changed = components.filter(({ outcome }) => outcome !== 'unchanged').map(({ component }) => component.id)
  return changed.flatMap((componentId) => (demand.after.get(componentId) ?? []).map((each) => ({ ...each, componentId, id: app.newId() })))
}

/** The component as it was, with whom it needed where the import speaks of that. */
function asBefore(whole: unknown, { before, after }: Weighed['demand'], id: string): unknown {
  if (!after.has(id)) return whole
  const demand = (before.get(id) ?? []).map(({ roleId, minutes }) => ({ role_id: roleId, minutes }))
  return { ...(whole as object), demand }
}

function madeChange(app: App, kind: 'field' | 'person', recordId: string): ChangeRow {
  return { id: app.newId(), shape: '', kind, recordId, outcome: 'new', before: null, afterRevision: 1 }
}

function roleChange(app: App, { outcome, role, before }: WeighedRole): ChangeRow {
  const was = before && { heads_hundredths: before.headsHundredths, business_as_usual_percent: before.businessAsUsualPercent }
  return {
    id: app.newId(),
    shape: '',
    kind: 'role',
    recordId: role.id,
    outcome,
    before: outcome === 'changed' ? was : null,
    afterRevision: outcome === 'changed' ? role.revision + 1 : role.revision,
  }
}
