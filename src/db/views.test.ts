import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation, aPerson } from '../../test/organisation.ts'
import { readMigrations } from './migrate.ts'
import { transact } from './transact.ts'
import { insertView, listViews } from './views.ts'

const migration = readMigrations().find(({ name }) => name === 'views_as_lists_read_them')?.text ?? ''

onEachDatabase('views saved before all lists were searched in one way', ({ database }) => {
  const opensAs = async (list: string, query: unknown) => {
    const organisationId = await anOrganisation(database())
    const personId = await aPerson(database(), organisationId, { name: 'Ada' })
    const scope = { organisationId, personId }
    const view = { id: crypto.randomUUID(), organisationId, personId, list, name: 'Old', sortKey: 'old', query, shared: false }
    await transact(database(), scope, (db) => insertView(db, view))
    await sql.raw(migration).execute(database().owner)
    return (await transact(database(), scope, (db) => listViews(db, personId)))[0]?.query
  }

  it('open as what they were: filters, search, order and columns', async () => {
    const old = {
      find: 'quay',
      state: ['in_delivery'],
      category: ['run', 'grow'],
      must: true,
      order: [{ id: 'budget', desc: true }],
      columns: { tags: true, kind: false },
    }
    expect(await opensAs('components', old)).toEqual({
      find: 'quay',
      filters: { state: ['in_delivery'], category: ['run', 'grow'], must: ['yes'] },
      order: 'budgetMinor',
      desc: true,
      columns: ['state', 'mandatory', 'budgetMinor', 'benefitMinor', 'deliveryRisk', 'ownerName', 'endDate', 'tags'],
    })
    expect(await opensAs('components', { order: [{ id: 'name', desc: false }] })).toEqual({ order: 'name' })
  })

  it('stay as they are where they were saved since, and where they are of other lists', async () => {
    const now = { find: 'a', filters: { state: ['idea'] }, order: 'budgetMinor', columns: ['tags'] }
    expect(await opensAs('components', now)).toEqual(now)
    expect(await opensAs('members', { state: ['active'] })).toEqual({ state: ['active'] })
  })
})
