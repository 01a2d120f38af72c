import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { aDataFolder, onEachDatabase, openEmpty, openMigrated } from '../../../test/database.ts'
import { anOrganisation, aPerson } from '../../../test/organisation.ts'
import { insertAttachment, keepContent } from '../attachments.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { type Database, openDatabase } from '../open.ts'
import { deleteOrganisation } from '../organisation.ts'
import { transact } from '../transact.ts'
import { backUp, restore } from './backup.ts'
import { backUpBefore } from './before-migration.ts'
import { archivedTables, readRows } from './contents.ts'
import { exportOrganisation, importOrganisation } from './organisation-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-archive-'))
const newFile = () => join(folder, `${randomUUID()}.portolan`)

/** Lets nobody into what was brought in. */
const nobody = async () => undefined

/** Everything there is, row by row; the number of a transaction means nothing in another database. */
async function contents(database: Database, organisationId?: string): Promise<string[]> {
  return database.owner.transaction().execute(async (db) => {
    const lines: string[] = []
    const schemas = organisationId === undefined ? ['public', 'identity'] : ['public']
    for await (const line of readRows(db, await archivedTables(db, schemas), organisationId)) {
      lines.push(line.kind === 'table' ? line.table : JSON.stringify({ ...JSON.parse(line.json), transaction: '' }))
    }
    return lines
  })
}

/** What a search finds, which no archive holds. */
async function found(database: Database, organisationId: string): Promise<string[]> {
  const rows = await database.owner.selectFrom('search_entry').select('title').where('organisation_id', '=', organisationId).execute()
  return rows.map(({ title }) => title).toSorted()
}

async function furnish(database: Database): Promise<string> {
  const organisationId = await anOrganisation(database, { name: 'Ærø “Havn”\nA/S', time_zone: 'Europe/Copenhagen' })
  const person = await aPerson(database, organisationId, { name: 'Søren', email: 'soren@example.org' })
  await transact(database, { organisationId, personId: person, moment: new Date('2026-03-29T01:30:00.123Z') }, async (db) => {
    await db.updateTable('person').set({ name: 'Søren K' }).execute()
    await db
      .insertInto('membership')
      .values({ organisation_id: organisationId, id: person, hats: ['owner', 'finance'], state: 'active' })
      .execute()
    const large = {
      organisation_id: organisationId,
      id: randomUUID(),
      currency: 'USD',
      from_date: '2026-03-29',
      rate_billionths: 2 ** 53 - 1,
    }
    await db.insertInto('currency_rate').values(large).execute()
    const bytes = randomBytes(2000)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await keepContent(db, { organisationId, id: randomUUID(), sha256, bytes })
    const about = { aboutKind: 'component', aboutId: randomUUID(), name: 'Plan.pdf', type: 'application/pdf' } as const
    await insertAttachment(db, { ...about, organisationId, id: randomUUID(), sha256, addedById: person })
  })
  const account = { id: randomUUID(), email: `${person}@example.org`, created_at: new Date() }
  await database.owner.insertInto('identity.account').values(account).execute()
  await database.owner
    .insertInto('identity.seat')
    .values({ account_id: account.id, organisation_id: organisationId, person_id: person })
    .execute()
  return organisationId
}

onEachDatabase(
  'archives',
  ({ database, engine }) => {
    let other: { readonly database: Database; readonly remove: () => Promise<void> }
    let organisationId: string
    beforeAll(async () => {
      organisationId = await furnish(database())
      await anOrganisation(database(), { name: 'Neighbour' })
    })
    const otherEngine = engine === 'embedded' && process.env.TEST_DATABASE_URL ? 'server' : 'embedded'

    it.each(['embedded', 'server'] as const)('restore a backup into an empty %s database, equal to the last digit', async (kind) => {
      if (kind === 'server' && !process.env.TEST_DATABASE_URL) return
      const file = newFile()
      const rows = await backUp(database(), file)
      other = await openEmpty(kind)
      expect(await restore(other.database, file)).toEqual({ kind: 'restored', rows })
      expect(await contents(other.database)).toEqual(await contents(database()))
      expect(await restore(other.database, file)).toEqual({ kind: 'not_empty' })
      await anOrganisation(other.database) // history goes on behind what was restored
      await other.remove()
    })

    it(`carry an organisation, alone, to another database (${otherEngine}) and back`, async () => {
      const [there, back] = [newFile(), newFile()]
      const exported = await exportOrganisation(database(), organisationId, there)
      other = await openMigrated(otherEngine)
      const resident = await anOrganisation(other.database, { name: 'Was here before' })
      const residents = await contents(other.database, resident)
      expect(await importOrganisation(other.database, there, nobody)).toEqual({ ...exported, kind: 'imported', organisationId })
      expect(await contents(other.database, organisationId)).toEqual(await contents(database(), organisationId))
      expect(await contents(other.database, resident)).toEqual(residents)
      expect(await found(other.database, organisationId)).toEqual(['Plan.pdf', 'Søren K'])

      await exportOrganisation(other.database, organisationId, back)
      const before = await contents(database(), organisationId)
      await database()
        .owner.transaction()
        .execute(async (db) => {
          await db.deleteFrom('identity.seat').execute()
          await deleteOrganisation(db, organisationId)
        })
      expect(await importOrganisation(database(), back, nobody)).toMatchObject({ kind: 'imported' })
      expect(await contents(database(), organisationId)).toEqual(before)
      await other.remove()
    })

    it('refuse an organisation that is here already, and one whose short name is taken', async () => {
      const file = newFile()
      await exportOrganisation(database(), organisationId, file)
      expect(await importOrganisation(database(), file, nobody)).toEqual({ kind: 'taken', what: 'organisation' })
      const stranger = forge(file, (text) =>
        text.replaceAll(organisationId, randomUUID()).replace(/"slug": "[^"]+"/, `"slug": "o-${organisationId}"`),
      )
      expect(await importOrganisation(database(), stranger, nobody)).toEqual({ kind: 'taken', what: 'slug' })
    })

    it.each([
      [
        'rows of another organisation',
        (text: string) =>
          text.replace(/=(\{.*"currency": .*)/, (row) => row.replace(/"organisation_id": "[^"]+"/, `"organisation_id": "${randomUUID()}"`)),
        'belong to another organisation',
      ],
      ['a table it has no business in', (text: string) => text.replace('"public.person"', '"identity.account"'), 'identity.account'],
      ['fewer lines than it says', (text: string) => text.split('\n').toSpliced(4, 1).join('\n'), 'not whole'],
      ['another format', () => 'hello', 'not an archive'],
      [
        'migrations of another version',
        (text: string) => text.replace(/"migrations":\["../, '"migrations":["zz'),
        'another, probably newer version',
      ],
    ])('refuse an archive with %s and keep nothing of it', async (_, change, reason) => {
      const file = newFile()
      await exportOrganisation(database(), organisationId, file)
      const before = await contents(database())
      const forged = forge(file, (text) =>
        change(text.replaceAll(organisationId, randomUUID()).replace(/"slug": "[^"]+"/, `"slug": "${randomUUID()}"`)),
      )
      expect(await importOrganisation(database(), forged, nobody)).toEqual({ kind: 'unreadable', reason: expect.stringContaining(reason) })
      expect(await contents(database())).toEqual(before)
    })

    it('bring in no organisation that nobody could be let into', async () => {
      const file = newFile()
      const { database: origin, remove } = await openMigrated(otherEngine)
      await exportOrganisation(origin, await anOrganisation(origin), file)
      await remove()
      const before = await contents(database())
      const failing = importOrganisation(database(), file, async () => {
        throw new Error('nobody there')
      })
      await expect(failing).rejects.toThrow('nobody there')
      expect(await contents(database())).toEqual(before)
    })
  },
  'commits',
)

it('two backups into the same file at once leave a whole one', async () => {
  const { database, remove } = await openMigrated('embedded')
  await anOrganisation(database)
  const file = newFile()
  await Promise.all([backUp(database, file), backUp(database, file)])
  await remove()
  const { database: restored, remove: removeRestored } = await openEmpty('embedded')
  expect(await restore(restored, file)).toMatchObject({ kind: 'restored' })
  await removeRestored()
})

it('copies that a killed process left in the data folder are gone when it is opened', async () => {
  const data = aDataFolder('migrated')
  const left = join(data, 'copies', 'copy-1')
  mkdirSync(left, { recursive: true })
  const database = await openDatabase({ kind: 'folder', data })
  await database.close()
  expect(existsSync(left)).toBe(false)
})

it('a backup is taken while others write, and holds one moment', async () => {
  const kept = await openDatabase({ kind: 'folder', data: aDataFolder('migrated') })
  onTestFinished(() => kept.close())
  const organisationId = await anOrganisation(kept)
  let stop = false
  const writing = (async () => {
    for (let n = 0; !stop; n++) {
      await transact(kept, { organisationId }, async (db) => {
        await db
          .updateTable('organisation')
          .set({ name: `n${n}` })
          .execute()
        await db
          .updateTable('organisation')
          .set({ slug: `n${n}` })
          .execute()
      })
    }
  })()
  const file = newFile()
  await backUp(kept, file)
  stop = true
  await writing
  const text = gunzipSync(readFileSync(file)).toString()
  const organisation = /=(\{.*"working_day_minutes".*)/.exec(text)?.[1] ?? '{}'
  const { name, slug } = JSON.parse(organisation)
  expect(name).toBe(slug)
})

it('data of an older version is backed up before it changes, and comes back from there', async () => {
  const data = aDataFolder('empty')
  const old = await openDatabase({ kind: 'folder', data })
  await migrate(old, undefined, readMigrations().slice(0, 2))
  const organisationId = randomUUID()
  await old.pool.query(`insert into organisation (id, name, slug) values ($1, 'From before', 'before')`, [organisationId])
  await aPerson(old, organisationId, { name: 'Ada' })
  const said: string[] = []
  await migrate(
    old,
    backUpBefore(old, data, (line) => said.push(line)),
  )
  expect(await found(old, organisationId)).toEqual(['Ada'])
  await old.close()
  const file = /(\S+before-0003-\S+[.]portolan)/.exec(said[0] ?? '')?.[1] ?? ''
  const { database, remove } = await openEmpty('embedded')
  expect(await restore(database, file)).toEqual({ kind: 'restored', rows: 4 }) // and their history
  expect(await database.owner.selectFrom('organisation').select('name').execute()).toEqual([{ name: 'From before' }])
  await remove()
})

function forge(file: string, change: (text: string) => string): string {
  const forged = newFile()
  writeFileSync(forged, gzipSync(change(gunzipSync(readFileSync(file)).toString())))
  return forged
}
