import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { transact } from './transact.ts'

onEachDatabase('a transaction', ({ database }) => {
  it('sees the rows of its organisation and no other', async () => {
    const ours = await anOrganisation(database(), { name: 'Ours' })
    await anOrganisation(database(), { name: 'Theirs' })
    const seen = await transact(database(), { organisationId: ours }, (db) => db.selectFrom('organisation').select('name').execute())
    expect(seen).toEqual([{ name: 'Ours' }])
  })

  it('undoes all of it when its work throws', async () => {
    const organisationId = await anOrganisation(database(), { name: 'Before' })
    const work = transact(database(), { organisationId }, async (db) => {
      await db.updateTable('organisation').set({ name: 'After' }).execute()
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')
    expect(await database().owner.selectFrom('organisation').select('name').where('id', '=', organisationId).execute()).toEqual([
      { name: 'Before' },
    ])
  })

  it('runs as a role that cannot step around row-level security', async () => {
    const organisationId = await anOrganisation(database())
    const { rows } = await transact(database(), { organisationId }, (db) =>
      sql`select current_user as name, rolbypassrls or rolsuper as may from pg_roles where rolname = current_user`.execute(db),
    )
    expect(rows).toEqual([{ name: 'portolan_request', may: false }])
  })

  it('leaves neither role nor scope behind', async () => {
    await anOrganisation(database())
    const { rows } = await sql`select current_organisation() as organisation, current_setting('role') as role`.execute(database().owner)
    expect(rows).toEqual([{ organisation: null, role: 'none' }])
  })

  it('remembers who did what under which hat, and when', async () => {
    const organisationId = await anOrganisation(database(), { name: 'Old' })
    const scope = {
      organisationId,
      personId: organisationId,
      hat: 'pmo_lead',
      act: 'organisation.rename',
      moment: new Date('2026-03-29T01:30:00Z'),
    }
    const kept = await transact(database(), scope, async (db) => {
      await db.updateTable('organisation').set({ name: 'New' }).execute()
      return db.selectFrom('history').selectAll().where('before', 'is not', null).executeTakeFirstOrThrow()
    })
    expect(kept).toMatchObject({
      person_id: organisationId,
      hat: 'pmo_lead',
      act: 'organisation.rename',
      happened_at: scope.moment,
      table_name: 'organisation',
    })
    expect([kept.before, kept.after]).toMatchObject([{ name: 'Old' }, { name: 'New' }])
  })

  it('cannot write, change or delete history', async () => {
    const organisationId = await anOrganisation(database())
    const attempts = [
      "update history set act = 'x'",
      'delete from history',
      "insert into history (organisation_id, happened_at, table_name, record_id, after) select current_organisation(), now(), 'x', current_organisation(), '{}'",
    ]
    for (const attempt of attempts) {
      await expect(transact(database(), { organisationId }, (db) => sql.raw(attempt).execute(db))).rejects.toThrow(
        'permission denied for table history',
      )
    }
  })

  it('cannot turn the history off', async () => {
    const organisationId = await anOrganisation(database())
    const kept = await transact(database(), { organisationId }, async (db) => {
      await sql`select set_config('portolan.history', 'off', true)`.execute(db)
      await db.updateTable('organisation').set({ name: 'In secret' }).execute()
      return db.selectFrom('history').select('after').orderBy('id', 'desc').executeTakeFirst()
    })
    expect(kept?.after).toMatchObject({ name: 'In secret' })
  })
})

onEachDatabase('values', ({ database }) => {
  it('come out alike: days as text, moments as Date, whole numbers as numbers', async () => {
    const { rows } = await sql`
      select date '2026-03-29' as day, array[date '2026-03-29'] as days, timestamptz '2026-03-29 01:30+00' as moment,
             9007199254740991::bigint as large, array[1, 2]::bigint[] as many, sum(x)::bigint as total, 0.1::numeric as exact
      from generate_series(1, 3) x`.execute(database().owner)
    expect(rows).toEqual([
      {
        day: '2026-03-29',
        days: ['2026-03-29'],
        moment: new Date('2026-03-29T01:30:00Z'),
        large: 2 ** 53 - 1,
        many: [1, 2],
        total: 6,
        exact: '0.1',
      },
    ])
  })

  it('refuse a whole number that would lose its last digits', async () => {
    await expect(sql`select 9007199254740993::bigint as large`.execute(database().owner)).rejects.toThrow('9007199254740993 is beyond 2^53')
  })
})
