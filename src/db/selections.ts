import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface SelectionRow {
  readonly id: string
  readonly name: string
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly question: unknown
  readonly asOf: string
  readonly kind: 'optimal' | 'bounded' | 'infeasible' | 'undecided' | null
  readonly value: number | null
  readonly askedById: string
  readonly askedByName: string
  readonly askedAt: Date
  readonly endedAt: Date | null
  readonly acceptedBy: string | null
}

/** What a selection read and found, and how it stands; large. */
export interface SelectionWorkRow {
  readonly input: unknown
  readonly outcome: unknown
  readonly progress: unknown
}

function selections(db: Db) {
  return db
    .selectFrom('selection')
    .innerJoin('person', (join) =>
      join.onRef('person.organisation_id', '=', 'selection.organisation_id').onRef('person.id', '=', 'selection.asked_by'),
    )
    .select([
      'selection.id',
      'selection.name',
      'selection.state',
      'selection.question',
      'selection.as_of as asOf',
      'selection.kind',
      'selection.value',
      'selection.asked_by as askedById',
      'person.name as askedByName',
      'selection.asked_at as askedAt',
      'selection.ended_at as endedAt',
      sql<string | null>`(select decision.id from decision where decision.organisation_id = selection.organisation_id
        and decision.selection_id = selection.id order by recorded_at desc, decision.id desc limit 1)`.as('acceptedBy'),
    ])
}

/** The latest first, from just before `after`; one more than `limit`. */
export function listSelections(
  db: Db,
  { after, limit }: { after: { sortKey: string; id: string } | undefined; limit: number },
): Promise<SelectionRow[]> {
  return selections(db)
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(selection.asked_at, selection.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('selection.asked_at', 'desc')
    .orderBy('selection.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export function findSelection(db: Db, id: string): Promise<SelectionRow | undefined> {
  return selections(db).where('selection.id', '=', id).executeTakeFirst()
}

/** Holds the selection for this transaction, so that of two who accept it the second sees what the first did. */
export async function lockSelection(db: Db, id: string): Promise<void> {
  await db.selectFrom('selection').select('id').where('id', '=', id).forUpdate().execute()
}

export function findSelectionWork(db: Db, id: string): Promise<SelectionWorkRow | undefined> {
  return db.selectFrom('selection_work').select(['input', 'outcome', 'progress']).where('id', '=', id).executeTakeFirst()
}

export interface NewSelection {
  readonly organisationId: string
  readonly id: string
  readonly name: string
  readonly question: unknown
  readonly asOf: string
  readonly askedBy: string
  readonly input: unknown
}

export async function insertSelection(db: Db, selection: NewSelection): Promise<void> {
  const key = { organisation_id: selection.organisationId, id: selection.id }
  await db
    .insertInto('selection')
    .values({
      ...key,
      name: selection.name,
      state: 'running',
      question: JSON.stringify(selection.question),
      as_of: selection.asOf,
      asked_by: selection.askedBy,
    })
    .execute()
  await db
    .insertInto('selection_work')
    .values({ ...key, input: JSON.stringify(selection.input) })
    .execute()
}

/** Says that the selection is still being computed, and asks whether somebody wants it to end. */
export async function beat(db: Db, id: string, progress: unknown): Promise<{ cancelAsked: boolean }> {
  const row = await db
    .updateTable('selection_work')
    .set({ alive_at: sql<Date>`current_moment()`, ...(progress === undefined ? {} : { progress: JSON.stringify(progress) }) })
    .where('id', '=', id)
    .returning('cancel_asked as cancelAsked')
    .executeTakeFirst()
  return { cancelAsked: row?.cancelAsked ?? true }
}

export async function askToCancel(db: Db, id: string): Promise<void> {
  await db.updateTable('selection_work').set({ cancel_asked: true }).where('id', '=', id).execute()
}

export async function saveOutcome(db: Db, id: string, outcome: unknown): Promise<void> {
  await db
    .updateTable('selection_work')
    .set({ outcome: JSON.stringify(outcome) })
    .where('id', '=', id)
    .execute()
}

/** How many are being computed by a process that has said so since `aliveSince`. */
export async function countRunning(db: Db, aliveSince: Date): Promise<number> {
  const { running } = await db
    .selectFrom('selection')
    .innerJoin('selection_work', (join) =>
      join.onRef('selection_work.organisation_id', '=', 'selection.organisation_id').onRef('selection_work.id', '=', 'selection.id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('running'))
    .where('state', '=', 'running')
    .where('alive_at', '>', aliveSince)
    .executeTakeFirstOrThrow()
  return Number(running)
}

/** Ends a running selection; one that has ended stays as it ended. */
export async function endSelection(
  db: Db,
  id: string,
  { state, kind, value }: { state: 'done' | 'cancelled' | 'failed'; kind: SelectionRow['kind']; value: number | null },
): Promise<void> {
  await db
    .updateTable('selection')
    .set({ state, kind, value, ended_at: sql<Date>`current_moment()` })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** Ends those as failed that no process has said to be computing since `aliveSince`. */
export async function endSilentSelections(db: Db, aliveSince: Date): Promise<void> {
  await db
    .updateTable('selection')
    .from('selection_work')
    .set({ state: 'failed', ended_at: sql<Date>`current_moment()` })
    .whereRef('selection_work.organisation_id', '=', 'selection.organisation_id')
    .whereRef('selection_work.id', '=', 'selection.id')
    .where('state', '=', 'running')
    .where('alive_at', '<=', aliveSince)
    .execute()
}

/** Puts components into the state a decision gives them, and the decision behind those that go on. */
export async function applyVerdicts(
  db: Db,
  decisionId: string,
  changes: readonly { readonly id: string; readonly state: string; readonly authorised: boolean }[],
): Promise<void> {
  await sql`
    update component
    set state = given.state, authorised_by = case when given.authorised then ${decisionId}::uuid else authorised_by end, revision = revision + 1
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given (id uuid, state text, authorised boolean)
    where component.id = given.id`.execute(db)
}
