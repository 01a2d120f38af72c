import type * as contract from '#contract/feedback.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { insertObstacle, insertThanks, listObstacles as listObstacleRows, listThanks as listThanksRows } from '#db/feedback.ts'
import { membersWithHats } from '#db/notices.ts'
import { nameOfPerson } from '#db/people.ts'
import type { App } from '../app.ts'
import { notify, tellingOf } from '../notice/notify.ts'
import { isMoment, pageOf, positionOf } from '../paging.ts'
import { permit, scopeOf } from '../permissions.ts'

type ObstacleGiven = AnswerGiven<typeof contract.reportObstacle>
type ThanksGiven = AnswerGiven<typeof contract.sayThanks>

export async function reportObstacle(app: App, said: InputOf<typeof contract.reportObstacle>): Promise<ObstacleGiven> {
  permit(app, 'feedback.add')
  const kept = { ...said, id: app.newId(), personId: app.actor.personId }
  const personName = await app.transact(async (db) => {
    const { organisationId } = app.actor
    await insertObstacle(db, { ...kept, organisationId })
    const { aboutKind, aboutId, inTheWay, wouldHelp } = kept
    const people = await membersWithHats(db, organisationId, ['owner', 'pmo_lead'])
    await notify(db, tellingOf(app), [{ told: { kind: 'obstacle', aboutKind, aboutId, facts: { inTheWay, wouldHelp } }, people }])
    return nameOfPerson(db, kept.personId)
  })
  return { ...kept, personName, saidAt: app.now().toISOString() }
}

export async function sayThanks(app: App, said: InputOf<typeof contract.sayThanks>): Promise<ThanksGiven> {
  permit(app, 'feedback.add')
  const kept = { ...said, id: app.newId(), personId: app.actor.personId }
  const personName = await app.transact(async (db) => {
    await insertThanks(db, { ...kept, organisationId: app.actor.organisationId })
    return nameOfPerson(db, kept.personId)
  })
  return { ...kept, personName, saidAt: app.now().toISOString() }
}

/** The office sees all of it, everybody else their own. */
export async function listObstacles(
  app: App,
  { after, limit }: InputOf<typeof contract.listObstacles>,
): Promise<AnswerGiven<typeof contract.listObstacles>> {
  const listing = { after: positionOf(after, isMoment), limit, personId: mineOnly(app) }
  const rows = await app.transact((db) => listObstacleRows(db, listing))
  const { items, next } = pageOf(rows, limit, ({ id, saidAt }) => ({ sortKey: saidAt.toISOString(), id }))
  return {
    items: items.map((row) => ({ ...row, aboutKind: row.aboutKind as ObstacleGiven['aboutKind'], saidAt: row.saidAt.toISOString() })),
    next,
  }
}

export async function listThanks(
  app: App,
  { after, limit }: InputOf<typeof contract.listThanks>,
): Promise<AnswerGiven<typeof contract.listThanks>> {
  const listing = { after: positionOf(after, isMoment), limit, personId: mineOnly(app) }
  const rows = await app.transact((db) => listThanksRows(db, listing))
  const { items, next } = pageOf(rows, limit, ({ id, saidAt }) => ({ sortKey: saidAt.toISOString(), id }))
  return {
    items: items.map((row) => ({ ...row, aboutKind: row.aboutKind as ThanksGiven['aboutKind'], saidAt: row.saidAt.toISOString() })),
    next,
  }
}

function mineOnly(app: App): string | null {
  permit(app, 'feedback.read', [app.actor.personId])
  return scopeOf(app.actor.hat, 'feedback.read') === 'all' ? null : app.actor.personId
}
