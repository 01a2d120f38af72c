import { sql } from 'kysely'
import type { PackFacts } from '#domain/pack/pack-facts.ts'
import type { Db } from './open.ts'

export interface PackRow {
  readonly id: string
  readonly selectionId: string
  readonly title: string
  readonly language: 'en' | 'fr'
  readonly asOf: string
  readonly inputsHash: string
  readonly seed: number
  readonly rules: string
  readonly missing: readonly { readonly name: string; readonly reason: string }[]
  readonly madeBy: string
  readonly madeByName: string
  readonly madeAt: Date
}

export interface PackFileRow {
  readonly packId: string
  readonly name: string
  readonly type: string
  readonly sha256: string
  readonly size: number
}

export interface PackFileContent {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

function packs(db: Db) {
  return db
    .selectFrom('pack')
    .innerJoin('person', (join) =>
      join.onRef('person.organisation_id', '=', 'pack.organisation_id').onRef('person.id', '=', 'pack.made_by'),
    )
    .select(['pack.id', 'selection_id as selectionId', 'title', 'language', 'as_of as asOf', 'inputs_hash as inputsHash', 'seed', 'rules'])
    .select(['missing', 'made_by as madeBy', 'made_at as madeAt', 'person.name as madeByName'])
}

/** The latest first, from just before `after`; one more than `limit`. */
export async function listPacks(
  db: Db,
  { after, limit, selectionId }: { after: { sortKey: string; id: string } | undefined; limit: number; selectionId: string | undefined },
): Promise<PackRow[]> {
  const rows = await packs(db)
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(pack.made_at, pack.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`),
    )
    .$if(selectionId !== undefined, (rest) => rest.where('selection_id', '=', selectionId!))
    .orderBy('made_at', 'desc')
    .orderBy('pack.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows as unknown as PackRow[]
}

export async function findPack(db: Db, id: string): Promise<PackRow | undefined> {
  return (await packs(db).where('pack.id', '=', id).executeTakeFirst()) as unknown as PackRow | undefined
}

/** In the order in which they were made. */
export function listPackFiles(db: Db, packIds: readonly string[]): Promise<PackFileRow[]> {
  if (packIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('pack_file')
    .select(['pack_id as packId', 'name', 'type', 'sha256'])
    .select(sql<number>`octet_length(bytes)`.as('size'))
    .where('pack_id', 'in', packIds)
    .orderBy('pack_id')
    .orderBy('position')
    .execute()
}

export async function readPackFile(
  db: Db,
  packId: string,
  name: string,
): Promise<{ type: string; bytes: Buffer<ArrayBuffer> } | undefined> {
  const row = await db
    .selectFrom('pack_file')
    .select(['type', 'bytes'])
    .where('pack_id', '=', packId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row && { type: row.type, bytes: Buffer.from(row.bytes) }
}

export async function readPackFacts(db: Db, packId: string): Promise<PackFacts> {
  const { facts } = await db.selectFrom('pack_facts').select('facts').where('id', '=', packId).executeTakeFirstOrThrow()
  return facts as unknown as PackFacts
}

export interface NewPack {
  readonly organisationId: string
  readonly pack: Omit<PackRow, 'madeByName'>
  readonly facts: PackFacts
  readonly files: readonly PackFileContent[]
}

export async function insertPack(db: Db, { organisationId: organisation_id, pack, facts, files }: NewPack): Promise<void> {
  await db
    .insertInto('pack')
    .values({
      organisation_id,
      id: pack.id,
      selection_id: pack.selectionId,
      title: pack.title,
      language: pack.language,
      as_of: pack.asOf,
      inputs_hash: pack.inputsHash,
      seed: pack.seed,
      rules: pack.rules,
      missing: JSON.stringify(pack.missing),
      made_by: pack.madeBy,
      made_at: pack.madeAt,
    })
    .execute()
  await db
    .insertInto('pack_facts')
    .values({ organisation_id, id: pack.id, facts: JSON.stringify(facts) })
    .execute()
  const rows = files.map(({ bytes, ...file }, position) => ({
    organisation_id,
    pack_id: pack.id,
    position,
    ...file,
    bytes: Buffer.from(bytes),
  }))
  await db.insertInto('pack_file').values(rows).execute()
}
