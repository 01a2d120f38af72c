import type { Db } from './open.ts'

export interface ViewRow {
  readonly id: string
  readonly personId: string
  readonly list: string
  readonly name: string
  readonly sortKey: string
  readonly query: unknown
  readonly shared: boolean
  readonly revision: number
  /** For the person who asks. */
  readonly opensFirst: boolean
}

/** A person's own and the shared ones, by name. */
export function listViews(db: Db, personId: string): Promise<ViewRow[]> {
  return db
    .selectFrom('saved_view')
    .select(['id', 'person_id as personId', 'list', 'name', 'sort_key as sortKey', 'query', 'shared', 'revision'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('first_view')
            .whereRef('view_id', '=', 'saved_view.id')
            .whereRef('list', '=', 'saved_view.list')
            .where('person_id', '=', personId),
        )
        .as('opensFirst'),
    )
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('shared', '=', true)]))
    .orderBy('list')
    .orderBy('sort_key')
    .orderBy('id')
    .execute() as Promise<ViewRow[]>
}

export async function insertView(
  db: Db,
  { organisationId, ...view }: Omit<ViewRow, 'revision' | 'opensFirst'> & { organisationId: string },
): Promise<void> {
  await db
    .insertInto('saved_view')
    .values({ organisation_id: organisationId, id: view.id, person_id: view.personId, list: view.list, ...columnsOf(view) })
    .execute()
}

/** True if the view was still at `revision`. */
export async function updateView(
  db: Db,
  { id, revision, ...view }: Pick<ViewRow, 'id' | 'name' | 'sortKey' | 'query' | 'shared' | 'revision'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('saved_view')
    .set({ ...columnsOf(view), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export async function deleteView(db: Db, id: string): Promise<void> {
  await db.deleteFrom('saved_view').where('id', '=', id).execute()
}

/** The view by which a list opens for a person; null for none. */
export async function putFirstView(
  db: Db,
  {
    organisationId,
    id,
    personId,
    list,
    viewId,
  }: { organisationId: string; id: string; personId: string; list: string; viewId: string | null },
): Promise<void> {
  if (viewId === null) {
    await db.deleteFrom('first_view').where('person_id', '=', personId).where('list', '=', list).execute()
    return
  }
  await db
    .insertInto('first_view')
    .values({ organisation_id: organisationId, id, person_id: personId, list, view_id: viewId })
    .onConflict((earlier) => earlier.columns(['organisation_id', 'person_id', 'list']).doUpdateSet({ view_id: viewId }))
    .execute()
}

function columnsOf({ name, sortKey, query, shared }: Pick<ViewRow, 'name' | 'sortKey' | 'query' | 'shared'>) {
  return { name, sort_key: sortKey, query: JSON.stringify(query), shared }
}
