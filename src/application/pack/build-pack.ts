import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/pack.ts'
import { insertPack, type NewPack, type PackFileContent } from '#db/packs.ts'
import { canonicalJson } from '#domain/pack/canonical-json.ts'
import type { PackFacts } from '#domain/pack/pack-facts.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { packFiles } from './pack-files.ts'
import { readPack, sha256Of } from './packs.ts'
import { readPackFacts } from './read-pack-facts.ts'

/**
 * Makes the pack of a selection and keeps it with everything it was made from. No transaction is open while it is
 * drawn and printed; the selection it is made of never changes.
 */
export async function buildPack(app: App, asked: InputOf<typeof contract.buildPack>): Promise<AnswerGiven<typeof contract.buildPack>> {
  permit(app, 'pack.write')
  const facts = stamped(await app.transact((db) => readPackFacts(app, db, asked)))
  const { pack, files, missing } = await packFiles(facts, app.print)
  const row: NewPack['pack'] = {
    id: app.newId(),
    selectionId: asked.selectionId,
    title: pack.title,
    language: pack.language,
    asOf: facts.asOf,
    inputsHash: facts.stamp.inputsHash,
    seed: facts.stamp.seed,
    rules: facts.stamp.rules,
    missing,
    madeBy: app.actor.personId,
    madeAt: app.now(),
  }
  const contents = files.map((file): PackFileContent => ({ id: app.newId(), ...file, sha256: sha256Of(file.bytes) }))
  return app.transact(async (db) => {
    await insertPack(db, { organisationId: app.actor.organisationId, pack: row, facts, files: contents })
    return readPack(db, row.id)
  })
}

/** The facts with the hash of all of them but the hash itself. */
function stamped(facts: PackFacts): PackFacts {
  const open = { ...facts, stamp: { ...facts.stamp, inputsHash: '' } }
  return { ...open, stamp: { ...open.stamp, inputsHash: sha256Of(canonicalJson(open)) } }
}
