import { sql } from 'kysely'
import { type Change, findChange, type Image, listChangesTogether } from './history.ts'
import type { Db } from './open.ts'

/** A field that two people gave different values. */
interface Difference {
  readonly field: string
  readonly yours: unknown
  readonly theirs: unknown
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly records: number }
  /** Changed again since: `yours` is the value the undo expects, `theirs` the one that is there. None when it refers to something gone. Nothing was undone. */
  | { readonly kind: 'conflict'; readonly tableName: string; readonly recordId: string; readonly differences: readonly Difference[] }
  /** Other records refer to the one that would go. Nothing was undone. */
  | { readonly kind: 'in_use'; readonly tableName: string; readonly recordId: string }
  | { readonly kind: 'not_found' }

/**
 * Takes a change back, by a change of its own: fields it changed get their former values, a record it made goes, one it
 * removed returns. What changed elsewhere in the record stays; where the same field changed again there is a conflict.
 */
export async function undoChange(db: Db, changeId: number): Promise<UndoOutcome> {
  const change = await findChange(db, changeId)
  return change ? undoInTurn(db, [change]) : { kind: 'not_found' }
}

/**
 * Takes back everything that one transaction did, say a bulk edit: all of it or nothing. What came from an archive came
 * in one transaction but was not one act, as its moments show: it is undone change by change.
 */
export async function undoTogether(db: Db, transaction: string): Promise<UndoOutcome> {
  const changes = await listChangesTogether(db, transaction)
  const moments = new Set(changes.map(({ happenedAt }) => happenedAt.getTime()))
  return moments.size === 1 ? undoInTurn(db, changes.toReversed()) : { kind: 'not_found' }
}

/** How taking back everything that one transaction did would end; nothing stays changed. */
export async function tryUndoTogether(db: Db, transaction: string): Promise<UndoOutcome> {
  await sql`savepoint trial`.execute(db)
  const outcome = await undoTogether(db, transaction)
  await sql`rollback to savepoint trial`.execute(db)
  return outcome
}

async function undoInTurn(db: Db, changes: readonly Change[]): Promise<UndoOutcome> {
  await sql`savepoint undo`.execute(db)
  for (const change of changes) {
    const obstacle = await undoOne(db, change)
    if (!obstacle) continue
    await sql`rollback to savepoint undo`.execute(db)
    return obstacle
  }
  await sql`release savepoint undo`.execute(db)
  return { kind: 'undone', records: changes.length }
}

async function undoOne(db: Db, change: Change): Promise<UndoOutcome | undefined> {
  const { tableName, recordId, before, after } = change
  const { rows } = await sql<{ image: Image }>`
    select to_jsonb(r) as image from ${sql.table(tableName)} r where id = ${recordId} for update`.execute(db)
  const found = rows[0]?.image ?? {}
  const differences = changedFields(before, after)
    .filter((field) => !equal(found[field], after?.[field]))
    .map((field) => ({ field, yours: after?.[field] ?? null, theirs: found[field] ?? null }))
  if (differences.length > 0) return { kind: 'conflict', tableName, recordId, differences }

  if (!before) return unlessReferred(remove(db, change), { kind: 'in_use', tableName, recordId })
  const back = after ? putBack(db, change, before) : insertAgain(db, change, before)
  return unlessReferred(back, { kind: 'conflict', tableName, recordId, differences: [] })
}

/** What others refer to cannot go, and what refers to something that is gone cannot come back. */
async function unlessReferred(write: Promise<void>, obstacle: UndoOutcome): Promise<UndoOutcome | undefined> {
  try {
    await write
    return undefined
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error
    return obstacle
  }
}

async function remove(db: Db, { tableName, recordId }: Change): Promise<void> {
  await sql`delete from ${sql.table(tableName)} where id = ${recordId}`.execute(db)
}

async function putBack(db: Db, { tableName, recordId, after }: Change, before: Image): Promise<void> {
  const writable = await writableColumns(db, tableName)
  const fields = changedFields(before, after).filter((field) => writable.has(field))
  const assignments = fields.map((field) => sql`${sql.ref(field)} = old.${sql.ref(field)}`)
  if (writable.has('revision')) assignments.push(sql`revision = r.revision + 1`)
  await sql`
    update ${sql.table(tableName)} r set ${sql.join(assignments)}
    from jsonb_populate_record(null::${sql.table(tableName)}, ${JSON.stringify(before)}::jsonb) old where r.id = ${recordId}`.execute(db)
}

async function insertAgain(db: Db, { tableName }: Change, before: Image): Promise<void> {
  const writable = await writableColumns(db, tableName)
  const columns = sql.join(
    Object.keys(before)
      .filter((field) => writable.has(field))
      .map((field) => sql.ref(field)),
  )
  await sql`
    insert into ${sql.table(tableName)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(tableName)}, ${JSON.stringify(before)}::jsonb)`.execute(db)
}

/** The revision counts edits and is nobody's wish. */
function changedFields(before: Image | null, after: Image | null): string[] {
  const fields = Object.keys({ ...before, ...after })
  return fields.filter((field) => field !== 'revision' && !equal(before?.[field], after?.[field]))
}

async function writableColumns(db: Db, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
