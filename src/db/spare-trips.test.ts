import { sql } from 'kysely'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import type { Db } from './open.ts'
import { goesAhead, keepPlan, spareTrips } from './spare-trips.ts'
import { look, transact } from './transact.ts'

/** A connection that answers each text with its own words, and what was sent over it: a trip with several is a list. */
function aConnection(keepingPlans: boolean) {
  const sent: unknown[] = []
  const query = (what: Readonly<Record<string, unknown>> | string) => {
    if (typeof what !== 'string' && typeof what.submit === 'function') return answerTogether(what as never)
    sent.push(what)
    return Promise.resolve(
      typeof what === 'string' && what.includes('; ') ? what.split('; ').map((command) => ({ command })) : { command: what },
    )
  }
  const answerTogether = (query: { submit: (wire: object) => void; callback: (error: null, answer: object) => void }) => {
    const trip: string[] = []
    const ignored = () => undefined
    const stream = { cork: ignored, uncork: ignored }
    const parse = ({ text }: { text: string }) => trip.push(text)
    query.submit({
      stream,
      parse,
      bind: ignored,
      describe: ignored,
      execute: ignored,
      sync: ignored,
      parsedStatements: {},
      submittedNamedStatements: {},
    })
    sent.push(trip)
    query.callback(null, { command: 'together' })
  }
  const client = { query } as unknown as pg.PoolClient
  spareTrips(client, { keepingPlans })
  return { client, sent }
}

describe('a connection that spares trips', () => {
  it('sends `begin` along with the text after it, and answers what that text answers', async () => {
    const { client, sent } = aConnection(false)
    await client.query('begin')
    expect(await client.query('select 1')).toEqual({ command: 'select 1' })
    await client.query('commit')
    expect(sent).toEqual(['begin; select 1', 'commit'])
  })

  it('sends `begin`, and what goes ahead, in one trip with a statement that has parameters', async () => {
    const { client, sent } = aConnection(false)
    await client.query('begin')
    await client.query('set role x /* goes ahead */')
    expect(await client.query('select $1', [1])).toEqual({ command: 'together' })
    await client.query('commit')
    expect(sent).toEqual([['begin', 'set role x /* goes ahead */', 'select $1'], 'commit'])
  })

  it('takes the commit along with a question that is the only one, and refuses a second', async () => {
    const { client, sent } = aConnection(false)
    for (const question of [['select $1', [1]], ['select 1']] as const) {
      await client.query('begin')
      await client.query('set role x /* goes ahead of one question */')
      const answer = await client.query(...(question as unknown as [string]))
      expect(answer).toEqual({ command: question.length === 1 ? 'select 1' : 'together' })
      await expect(client.query('select 2')).rejects.toThrow('A second question')
      await client.query('commit')
    }
    const ahead = 'set role x /* goes ahead of one question */'
    expect(sent).toEqual([['begin', ahead, 'select $1', 'commit'], `begin; ${ahead}; select 1; commit`])
  })

  it('sends nothing for a transaction in which nothing was asked', async () => {
    const { client, sent } = aConnection(false)
    await client.query('begin')
    expect(await client.query('commit')).toMatchObject({ command: 'COMMIT' })
    await client.query('begin')
    await client.query('rollback')
    await client.query('select 1')
    expect(sent).toEqual(['select 1'])
  })

  it('names a marked statement alike each time, so that the server plans it once, and no other', async () => {
    const { client, sent } = aConnection(true)
    for (const text of ['select 1 /* keep plan */', 'select 1 /* keep plan */', 'select 2']) await client.query(text)
    const [first, again, other] = sent as { name: string }[]
    expect(first?.name).toBeTypeOf('string')
    expect(again).toEqual(first)
    expect(other).toBe('select 2')
  })
})

onEachDatabase(
  'what goes ahead',
  ({ database }) => {
    const settled = (organisationId: string) =>
      database().owner.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirst()

    it('keeps a statement from running when it fails itself, kept plan or not, and leaves the connection fit for use', async () => {
      const organisationId = await anOrganisation(database(), { name: 'As it was' })
      const rename = (db: Db, name: string) =>
        sql`update organisation set name = ${name} where id = ${organisationId}::uuid ${keepPlan}`.execute(db)
      const fail = transact(database(), { organisationId, hat: 'x', moment: new Date('2026-01-01') }, async (db) => {
        await sql`select 1 / 0 ${goesAhead}`.execute(db)
        await rename(db, 'Changed')
      })
      await expect(fail).rejects.toMatchObject({ code: '22012' })
      expect(await settled(organisationId)).toEqual({ name: 'As it was' })
      for (const name of ['One', 'Two']) await transact(database(), { organisationId }, (db) => rename(db, name))
      expect(await settled(organisationId)).toEqual({ name: 'Two' })
    })

    it('leaves the connection fit for use when a question with a kept plan fails by itself', async () => {
      const organisationId = await anOrganisation(database())
      const divide = (by: number) =>
        look(database(), { organisationId }, (db) => sql<{ n: number }>`select 6 / ${by}::int as n ${keepPlan}`.execute(db))
      await expect(divide(0)).rejects.toMatchObject({ code: '22012' })
      expect((await divide(3)).rows).toEqual([{ n: 2 }])
      await expect(divide(0)).rejects.toMatchObject({ code: '22012' })
      expect((await divide(2)).rows).toEqual([{ n: 3 }])
    })

    it('lets one question see the organisation of its scope alone, and no second one see anything', async () => {
      const organisationId = await anOrganisation(database(), { name: 'Ours' })
      await anOrganisation(database(), { name: 'Theirs' })
      const names = (db: Db) => db.selectFrom('organisation').select('name').execute()
      expect(await look(database(), { organisationId }, names)).toEqual([{ name: 'Ours' }])
      const twice = look(database(), { organisationId }, async (db) => [await names(db), await names(db)])
      await expect(twice).rejects.toThrow('A second question')
    })
  },
  'commits',
)

onEachDatabase('a kept plan', ({ database }) => {
  it('shows a request the rows of its own organisation, whoever it was made for first', async () => {
    const ours = await anOrganisation(database(), { name: 'Ours' })
    const theirs = await anOrganisation(database(), { name: 'Theirs' })
    const names = sql<{ name: string }>`select (select name from organisation o where o.id = p.id) as name
      from organisation p order by name ${keepPlan}`
    const asOwner = async () => (await names.execute(database().owner)).rows.map(({ name }) => name)
    const asked = async (organisationId: string) =>
      (await transact(database(), { organisationId }, (db) => names.execute(db))).rows.map(({ name }) => name)
    for (let time = 0; time < 7; time++) expect(await asOwner()).toEqual(['Ours', 'Theirs'])
    for (let time = 0; time < 7; time++) {
      expect(await asked(ours)).toEqual(['Ours'])
      expect(await asked(theirs)).toEqual(['Theirs'])
    }
    expect(await asOwner()).toEqual(['Ours', 'Theirs'])
  })
})
