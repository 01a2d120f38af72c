import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { recordKinds } from '../../src/contract/live.ts'
import { routes } from '../../src/http/routes.ts'
import { sources } from '../../src/web/parts/live/sources.ts'
import { openMigrated } from '../database.ts'

describe('live pages', () => {
  it('know every kind of record that has a history (src/contract/live.ts)', async () => {
    const { database, remove } = await openMigrated('embedded')
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'remember_update'`.execute(
      database.owner,
    )
    await remove()
    expect([...recordKinds].toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  })

  it('say of which records the answer to each question is made (src/web/parts/live/sources.ts)', () => {
    const questions = routes.map(({ operation }) => operation).filter(({ method }) => method === 'get')
    expect(Object.keys(sources).toSorted()).toEqual(questions.map(({ path }) => path).toSorted())
  })
})
