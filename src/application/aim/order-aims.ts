import type { orderAims as operation } from '#contract/aim.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type { StaleFacts } from '#contract/stale.ts'
import { insertAimOrder, listAims, lockAims } from '#db/aims.ts'
import { namesOf } from '#db/names.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { missingPeople, nameOfPerson } from '#db/people.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { worksAlone } from '../decision/solo.ts'
import { idsIn } from '../history/ids-in.ts'
import { todayIn } from '../organisation/today.ts'
import { permit } from '../permissions.ts'
import { readAims } from './aims.ts'

/** Hats that lead: their order is their own. Everybody else writes down what a leader said. */
const leaders: readonly string[] = ['owner', 'sponsor']

/**
 * Puts siblings in the leader's order. A person who is not the leader has to say who said so and when; whoever works
 * alone wears the leader's hat too, and is never refused.
 */
export function orderAims(
  app: App,
  { parentId, aimIds, weights, seen, onBehalfOf }: InputOf<typeof operation>,
): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'aim.edit')
  return app.transact(async (db) => {
    if (seen) await lockAims(db)
    const siblings = (await listAims(db)).filter((aim) => aim.parentId === parentId).map(({ id }) => id)
    if (seen && seen.join() !== siblings.join()) await refuseOvertaken(db, { yours: aimIds, theirs: siblings })
    if (siblings.length === 0 && parentId !== null) refuse('aim_not_found', { aimId: parentId })
    const complete =
      new Set(aimIds).size === aimIds.length && aimIds.length === siblings.length && aimIds.every((id) => siblings.includes(id))
    if (!complete || (weights && weights.length !== aimIds.length)) refuse('order_incomplete', { expected: siblings, given: aimIds })
    if (!onBehalfOf && !leaders.includes(app.actor.hat) && !(await worksAlone(db))) refuse('who_said_so', { hat: app.actor.hat })
    const said = await whoSaid(app, db, onBehalfOf)
    await insertAimOrder(db, {
      ...said,
      organisationId: app.actor.organisationId,
      id: app.newId(),
      parentId,
      aimIds,
      weights: weights ?? null,
    })
    return { items: await readAims(db) }
  })
}

/** Somebody put them in another order since the person looked: both orders, and who gave theirs when. */
async function refuseOvertaken(db: Db, { yours, theirs }: { yours: readonly string[]; theirs: readonly string[] }): Promise<never> {
  const order = (await readAims(db)).find(({ id }) => theirs.includes(id))?.order
  const facts: StaleFacts = {
    yours: { aimIds: yours },
    theirs: { aimIds: theirs },
    changedBy: { aimIds: order ? { name: order.saidByName, at: order.recordedAt } : null },
    names: await namesOf(db, idsIn([yours, theirs])),
  }
  return refuse('stale_edit', { ...facts })
}

async function whoSaid(app: App, db: Db, onBehalfOf: InputOf<typeof operation>['onBehalfOf']) {
  const { personId: recordedBy } = app.actor
  if (onBehalfOf) {
    const { personId, name, saidOn } = onBehalfOf
    const [missing] = personId === undefined ? [] : await missingPeople(db, [personId])
    if (missing !== undefined) refuse('person_not_found', { personId: missing })
    return { saidByPerson: personId ?? null, saidBy: name, saidOn, onBehalf: true, recordedBy }
  }
  const { timeZone } = await findOrganisation(db)
  const saidOn = dateOf(todayIn(timeZone, app.now()))
  return { saidByPerson: recordedBy, saidBy: await nameOfPerson(db, recordedBy), saidOn, onBehalf: false, recordedBy }
}
