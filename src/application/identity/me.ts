import type * as contract from '#contract/identity.ts'
import type { Me } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findAccount, updateProfile } from '#db/identity/accounts.ts'
import { deleteSession, updateSessionHat } from '#db/identity/credentials.ts'
import { findMember, renamePerson } from '#db/members.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { AccountApp } from '../house.ts'
import { everythingAllowed, scopeOf } from '../permissions.ts'
import { decideSample } from '../samples/decide-sample.ts'
import { identifyAccount } from './identify.ts'

export async function getMe({ house, account, actor }: AccountApp): Promise<Me> {
  const { seats, hats, solo } = await identifyAccount(house, account, actor)
  const [known, person] = await house.trust(async (db) => [
    await findAccount(db, account.id),
    await findMember(db, actor.organisationId, actor.personId),
  ])
  if (!known || !person) return refuse('not_signed_in')
  const hasPassword = known.passwordHash !== null
  return {
    personId: actor.personId,
    name: person.name,
    email: known.email,
    profile: { language: known.language, theme: known.theme, timeZone: known.timeZone, digest: known.digest } as Me['profile'],
    organisationId: actor.organisationId,
    organisations: seats.map(({ organisationId, organisationName, sample }) => ({ id: organisationId, name: organisationName, sample })),
    hat: actor.hat,
    hats: [...hats],
    may: everythingAllowed(actor.hat),
    solo,
    hasPassword,
    passwordNeeded: !hasPassword && !house.loopbackOnly,
  }
}

export async function editProfile(app: AccountApp, input: InputOf<typeof contract.editProfile>): Promise<Me> {
  const { house, account, actor } = app
  const { name, ...wanted } = input
  await house.trust(async (db) => {
    const known = await findAccount(db, account.id)
    if (!known) return refuse('not_signed_in')
    const { language, theme, timeZone, digest } = known
    const profile = { language, theme, timeZone, digest }
    const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
    await updateProfile(db, account.id, { ...profile, ...changes })
    if (name !== undefined)
      await renamePerson(db, { organisationId: actor.organisationId, id: actor.personId, name, sortKey: sortKey(name) })
  }, actor)
  return getMe(app)
}

/** Changes what the session remembers; this request and every later one of the session act so. Without a session nothing could. */
export async function wearHat(app: AccountApp, { hat, organisationId }: InputOf<typeof contract.wearHat>): Promise<Me> {
  const { house, account } = app
  const sessionId = account.sessionId ?? refuse('person_needed')
  const named = { organisationId: organisationId ?? app.actor.organisationId, hat }
  const { actor } = await identifyAccount(house, account, named)
  await house.trust((db) => updateSessionHat(db, sessionId, actor))
  const next = { ...app, ...house.appFor(actor) }
  if (scopeOf(actor.hat, 'selection.run') !== 'none') await decideSample(next)
  return getMe(next)
}

export async function signOut({ house, account: { sessionId } }: AccountApp): Promise<Record<string, never>> {
  if (sessionId !== null) await house.trust((db) => deleteSession(db, sessionId))
  return {}
}
