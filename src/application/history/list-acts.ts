import type * as contract from '#contract/history.ts'
import type { RecordKind } from '#contract/live.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { type ActCount, type ActPlace, type ActQuery, type ActRow, countInActs, firstOfActs, listActs as listRows } from '#db/acts.ts'
import type { Change } from '#db/history.ts'
import type { Db } from '#db/open.ts'
import { namesOfPeople } from '#db/people.ts'
import { findEntries } from '#db/search.ts'
import type { App } from '../app.ts'
import { permit, scopeOf } from '../permissions.ts'
import { readableTables } from './readable.ts'
import { tellChanges } from './tell-changes.ts'

type Act = AnswerGiven<typeof contract.listActs>['items'][number]

const mostCounted = 1000
const mostTold = 5
const mostSought = 200

/** What people did, the latest first. Names are those of now; what an erased person did stays, without a name. */
export async function listActs(app: App, input: InputOf<typeof contract.listActs>): Promise<AnswerGiven<typeof contract.listActs>> {
  permit(app, 'history.read')
  const after = input.after === undefined ? undefined : placeIn(input.after)
  return app.transact(async (db) => {
    const query = await queryOf(app, db, input)
    const rows = await listRows(db, query, { after, limit: input.limit })
    const acts = rows.slice(0, input.limit)
    const counts = await countInActs(db, query, { acts, most: mostCounted + 1 })
    const changes = await firstOfActs(db, query, { acts, most: mostTold })
    const items = await tellActs(app, db, { acts, counts, changes })
    return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  })
}

async function queryOf(app: App, db: Db, input: InputOf<typeof contract.listActs>): Promise<ActQuery> {
  const { personId, table: tables, recordId, search, since, until } = input
  const readable = readableTables(app)
  const kinds = [...readable.everybodys, ...readable.own]
  const found = search ? await recordsFound(db, search, readable) : undefined
  const one = recordId === undefined ? undefined : kinds.map((table) => ({ table, id: recordId }))
  const records = found && one ? found.filter(({ id }) => id === recordId) : (found ?? one)
  return { ...readable, personId, tables, records, since, until }
}

/** The search calls kinds as people do. */
async function recordsFound(db: Db, asked: string, { everybodys, own }: ReturnType<typeof readableTables>) {
  const kindOf = (table: RecordKind) => (table === 'import_batch' ? 'import' : table)
  const sought = { asked, everybodys: everybodys.map(kindOf), own: own.map(kindOf), most: mostSought }
  const entries = await findEntries(db, sought)
  return entries.map(({ kind, id }) => ({ table: kind === 'import' ? 'import_batch' : kind, id }))
}

interface Found {
  readonly acts: readonly ActRow[]
  readonly counts: readonly ActCount[]
  readonly changes: readonly Change[]
}

async function tellActs(app: App, db: Db, { acts, counts, changes }: Found): Promise<readonly Act[]> {
  const people = await namesOfPeople(
    db,
    acts.flatMap(({ personId }) => personId ?? []),
  )
  const told = new Map((await tellChanges(db, changes)).map((change) => [change.id, change]))
  return acts.map(({ transaction, moment, happenedAt, personId, hat, act }) => {
    const counted = counts.filter((count) => count.transaction === transaction && count.moment === moment)
    const total = counted.reduce((sum, { made, changed, removed }) => sum + made + changed + removed, 0)
    const own = changes.filter((change) => change.transaction === transaction && change.happenedAt.getTime() === happenedAt.getTime())
    const countedAll = total <= mostCounted
    return {
      id: `${moment}_${transaction}`,
      transaction,
      happenedAt: happenedAt.toISOString(),
      personId,
      personName: personId === null ? null : (people.get(personId) ?? ''),
      hat,
      act,
      counts: counted.map(({ table, made, changed, removed }) => ({ table, made, changed, removed })),
      countedAll,
      changes: own.flatMap(({ id }) => told.get(id) ?? []),
      mayUndo: countedAll && mayUndo(app, { personId, act, counted }),
    }
  })
}

/** Imports are taken back in their own way; of memberships see the rules of undoing. */
function mayUndo(
  { actor }: App,
  { personId, act, counted }: { personId: string | null; act: string | null; counted: readonly ActCount[] },
) {
  const scope = scopeOf(actor.hat, 'history.undo')
  const barred = act === 'runImport' || act === 'undoImport' || counted.some(({ table }) => table === 'membership')
  return !barred && (scope === 'all' || (scope === 'own' && personId === actor.personId))
}

/** The place an act's id stands for, as lists give it out. */
export function placeIn(id: string): ActPlace {
  const [, moment, transaction] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(\d{1,19})$/.exec(id) ?? []
  if (moment === undefined || transaction === undefined || Number.isNaN(Date.parse(moment))) return refuse('cursor_invalid', { after: id })
  return { moment, transaction }
}
