import type { listHistory as operation } from '#contract/history.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { listHistory as listRows } from '#db/history.ts'
import { namesOfPeople } from '#db/people.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { readableTables } from './readable.ts'

/** The life of one record; of a record that the actor may not read, only what they did themselves. Names are those people bear now; an erased person's acts stay, without a name. */
export async function listHistory(app: App, input: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'history.read')
  const { table, recordId, limit } = input
  const beforeId = input.after === undefined ? undefined : changeIdIn(input.after)
  const readable: readonly string[] = readableTables(app).everybodys
  const place = { ...(beforeId !== undefined && { beforeId }), ...(!readable.includes(table) && { personId: app.actor.personId }) }
  const { rows, names } = await app.transact(async (db) => {
    const rows = await listRows(db, { tableName: table, recordId, limit: limit + 1, ...place })
    return {
      rows,
      names: await namesOfPeople(
        db,
        rows.flatMap(({ personId }) => personId ?? []),
      ),
    }
  })
  const items = rows.slice(0, limit).map(({ tableName, happenedAt, ...row }) => ({
    ...row,
    table: tableName,
    happenedAt: happenedAt.toISOString(),
    personName: row.personId === null ? null : (names.get(row.personId) ?? ''),
  }))
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null }
}

function changeIdIn(after: string): number {
  return /^\d{1,15}$/.test(after) ? Number(after) : refuse('cursor_invalid', { after })
}
