import { sql } from 'kysely'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { keepPlan, spareTrips } from './spare-trips.ts'
import { transact } from './transact.ts'

/** A connection that answers each text with its own words, and what was sent over it. */
function aConnection(keepingPlans: boolean) {
  const sent: unknown[] = []
  const query = async (what: string) => {
    sent.push(what)
    return typeof what === 'string' && what.startsWith('begin; ') ? [{ command: 'BEGIN' }, { command: what.slice(7) }] : { command: what }
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

  it('sends `begin` before a statement with parameters, which cannot carry it', async () => {
    const { client, sent } = aConnection(false)
    await client.query('begin')
    await client.query('select $1', [1])
    expect(sent).toEqual(['begin', 'select $1'])
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
