import { createHash } from 'node:crypto'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/pack.ts'
import { refuse } from '#contract/refusals.ts'
import type { Db } from '#db/open.ts'
import * as packs from '#db/packs.ts'
import type { PackFacts } from '#domain/pack/pack-facts.ts'
import type { App } from '../app.ts'
import { isMoment, pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'
import { packFiles, packRules } from './pack-files.ts'

type PackGiven = AnswerGiven<typeof contract.getPack>

/** The latest first. */
export async function listPacks(
  app: App,
  { after, limit, selectionId }: InputOf<typeof contract.listPacks>,
): Promise<AnswerGiven<typeof contract.listPacks>> {
  permit(app, 'selection.read')
  const position = positionOf(after, isMoment)
  return app.transact(async (db) => {
    const rows = await packs.listPacks(db, { after: position, limit, selectionId })
    const { items, next } = pageOf(rows, limit, ({ id, madeAt }) => ({ sortKey: madeAt.toISOString(), id }))
    return { items: await withFiles(db, items), next }
  })
}

export function getPack(app: App, { packId }: InputOf<typeof contract.getPack>): Promise<PackGiven> {
  permit(app, 'selection.read')
  return app.transact((db) => readPack(db, packId))
}

export async function openPackFile(
  app: App,
  { packId, name }: InputOf<typeof contract.openPackFile>,
): Promise<AnswerGiven<typeof contract.openPackFile>> {
  permit(app, 'selection.read')
  return app.transact(async (db) => {
    const { files } = await readPack(db, packId)
    const file = await packs.readPackFile(db, packId, name)
    return file ? { name, ...file } : refuse('pack_file_not_found', { packId, name, files: files.map((known) => known.name) })
  })
}

/** Makes the pack again from its facts and compares every file with the one given out. */
export async function rebuildPack(
  app: App,
  { packId }: InputOf<typeof contract.rebuildPack>,
): Promise<AnswerGiven<typeof contract.rebuildPack>> {
  permit(app, 'selection.read')
  const { kept, facts } = await app.transact(async (db) => ({
    kept: await readPack(db, packId),
    facts: await packs.readPackFacts(db, packId),
  }))
  const again = await packFiles(asOfNow(facts), app.print)
  const now = new Map(again.files.map(({ name, bytes }) => [name, sha256Of(bytes)]))
  const files = kept.files.map(({ name, sha256 }) => ({ name, same: now.get(name) === sha256 }))
  return { same: files.every(({ same }) => same), files, rulesThen: kept.stamp.rules, rulesNow: packRules }
}

/** Facts that were kept before packs named ideas and assumptions say nothing of them. */
function asOfNow(facts: PackFacts): PackFacts {
  return { ...facts, aside: facts.aside ?? [], work: facts.work.map((work) => ({ ...work, assumed: work.assumed ?? [] })) }
}

/** A pack as it is answered. Refuses `pack_not_found`. */
export async function readPack(db: Db, packId: string): Promise<PackGiven> {
  const row = (await packs.findPack(db, packId)) ?? refuse('pack_not_found', { packId })
  const [pack] = await withFiles(db, [row])
  return pack!
}

export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

async function withFiles(db: Db, rows: readonly packs.PackRow[]): Promise<PackGiven[]> {
  const files = await packs.listPackFiles(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ inputsHash, seed, rules, madeBy, madeAt, ...pack }) => ({
    ...pack,
    madeById: madeBy,
    madeAt: madeAt.toISOString(),
    stamp: { inputsHash, seed, rules },
    files: files.filter(({ packId }) => packId === pack.id).map(({ packId: _, ...file }) => file),
  }))
}
