import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase, openEmpty } from '../../test/database.ts'
import { anOrganisation, aPerson } from '../../test/organisation.ts'
import { findFiles, keepFile, readContent } from './imports.ts'
import { migrate, readMigrations } from './migrate.ts'
import type { Database } from './open.ts'
import { transact } from './transact.ts'

const large = new Uint8Array(randomBytes(2.5 * 2 ** 20))

onEachDatabase('files given for import', ({ engine, database }) => {
  it.each([0, 1, 2 ** 20, large.length])('%i bytes come back as they were given', async (bytes) => {
    const { organisationId, given } = await aFile(database(), large.subarray(0, bytes))
    await transact(database(), { organisationId }, async (db) => {
      const id = await keepFile(db, given, randomUUID)
      const [kept] = await findFiles(db, [id])
      expect(Buffer.from(await readContent(db, kept!)).equals(Buffer.from(given.content))).toBe(true)
    })
  })

  it('given twice are kept once', async () => {
    const { organisationId, given } = await aFile(database(), large)
    const parts = await transact(database(), { organisationId }, async (db) => {
      expect(await keepFile(db, { ...given, id: randomUUID() }, randomUUID)).not.toBe(given.id)
      expect(await keepFile(db, given, randomUUID)).not.toBe(given.id)
      return db.selectFrom('import_file_part').select('place').orderBy('place').execute()
    })
    expect(parts.map(({ place }) => place)).toEqual([0, 1, 2])
  })

  it('that an older version kept in one piece are whole after the update', async () => {
    const opened = await openEmpty(engine)
    const cutting = readMigrations().findIndex(({ name }) => name === 'files_in_parts')
    await migrate(opened.database, undefined, readMigrations().slice(0, cutting))
    const organisationId = await anOrganisation(opened.database)
    const givenBy = await aPerson(opened.database, organisationId)
    const id = randomUUID()
    await sql`insert into import_file (organisation_id, id, name, sha256, content, given_by)
      values (${organisationId}, ${id}, 'list.csv', ${sha256(large)}, ${Buffer.from(large)}, ${givenBy})`.execute(opened.database.owner)
    await migrate(opened.database)
    const content = await transact(opened.database, { organisationId }, async (db) => readContent(db, (await findFiles(db, [id]))[0]!))
    expect(Buffer.from(content).equals(Buffer.from(large))).toBe(true)
    await opened.remove()
  })
})

async function aFile(database: Database, content: Uint8Array) {
  const organisationId = await anOrganisation(database)
  const givenBy = await aPerson(database, organisationId)
  return { organisationId, given: { id: randomUUID(), name: 'list.csv', sha256: sha256(content), content, organisationId, givenBy } }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
