import type * as contract from '#contract/identity.ts'
import type { Hat, Member } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import type { Page } from '#contract/page.ts'
import { refuse } from '#contract/refusals.ts'
import { findSeatOfPerson } from '#db/identity/accounts.ts'
import { deleteLinks } from '#db/identity/credentials.ts'
import { deleteTokensOf } from '#db/identity/tokens.ts'
import {
  countMembers,
  findMember,
  listMembers as listRows,
  lockMemberships,
  type MemberRow,
  updateHats,
  updateMembershipState,
} from '#db/members.ts'
import type { Db } from '#db/open.ts'
import type { Actor, App } from '../app.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import type { AccountApp } from '../house.ts'
import { pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'

/** In the order of their names. */
export async function listMembers(app: App, { after, limit }: InputOf<typeof contract.listMembers>): Promise<Page<Member>> {
  permit(app, 'member.read')
  const { organisationId } = app.actor
  const rows = await app.look((db) => listRows(db, { organisationId, after: positionOf(after), limit }))
  const { items, next } = pageOf(rows, limit, ({ sortKey, personId }) => ({ sortKey, id: personId }))
  return { items: items.map(memberOf), next }
}

export async function changeHats(app: App, { personId, hats, revision }: InputOf<typeof contract.changeHats>): Promise<Member> {
  permit(app, 'member.edit')
  const { organisationId } = app.actor
  return app.transact(async (db) => {
    await lockMemberships(db, organisationId)
    const before = (await findMember(db, organisationId, personId)) ?? refuse('member_not_found', { personId })
    refuseTouchingOwners(app.actor, [before.hats, hats])
    if (before.hats.includes('owner') && !hats.includes('owner')) await keepAnOwner(db, app.actor, before)
    const changed = await updateHats(db, { organisationId, personId, hats, revision })
    if (!changed) {
      const theirs = { hats: before.hats, revision: before.revision }
      await refuseStale(db, { table: 'membership', recordId: personId, yours: { hats, revision }, theirs })
    }
    return memberOf((await findMember(db, organisationId, personId)) ?? refuse('member_not_found', { personId }))
  })
}

/** Ends the membership. The person and their acts stay; tokens and open invitations of this organisation end. */
export async function removeMember(app: AccountApp, { personId }: InputOf<typeof contract.removeMember>): Promise<Record<string, never>> {
  permit(app, 'member.remove')
  const { organisationId } = app.actor
  await app.house.trust(async (db) => {
    await lockMemberships(db, organisationId)
    const before = await findMember(db, organisationId, personId)
    if (!before || before.state === 'removed') return refuse('member_not_found', { personId })
    refuseTouchingOwners(app.actor, [before.hats])
    if (before.hats.includes('owner')) await keepAnOwner(db, app.actor, before)
    await updateMembershipState(db, { organisationId, personId, state: 'removed' })
    const seat = await findSeatOfPerson(db, organisationId, personId)
    if (!seat) return
    await deleteTokensOf(db, seat.accountId, organisationId)
    await deleteLinks(db, seat.accountId, organisationId)
  }, app.actor)
  return {}
}

/** The hat of an owner is given and taken by owners alone; otherwise whoever may edit members could make themselves one. */
export function refuseTouchingOwners({ hat }: Actor, sets: ReadonlyArray<readonly string[]>): void {
  if (hat !== 'owner' && sets.some((hats) => hats.includes('owner'))) refuse('hat_above_yours')
}

export function memberOf({ personId, name, email, hats, state, revision }: MemberRow): Member {
  return { personId, name, email, hats: hats as Hat[], state, revision }
}

/** Refuses to let the last active owner go. */
export async function keepAnOwner(db: Db, { organisationId }: Actor, leaving: MemberRow): Promise<void> {
  const { owners } = await countMembers(db, organisationId)
  if (leaving.state === 'active' && owners <= 1) refuse('last_owner', { personId: leaving.personId })
}
