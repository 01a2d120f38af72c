import type { resetOwnerLink as operation } from '#contract/identity.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findFirstAccount, insertAccount, insertSeat, notePreparing } from '#db/identity/accounts.ts'
import { deleteLinks, insertLink } from '#db/identity/credentials.ts'
import { deleteLocalTokens, insertToken } from '#db/identity/tokens.ts'
import { insertPerson, upsertMembership } from '#db/members.ts'
import type { Db } from '#db/open.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Actor } from '../app.ts'
import type { Account, AccountApp, House } from '../house.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** The account of whoever started this installation. It exists from the first start on, without a password, noted as in preparation. */
export function ensureOwner(house: House): Promise<Account> {
  return house.trust(async (db) => {
    const first = await findFirstAccount(db)
    const id = first?.id ?? house.newId()
    if (!first) {
      await insertAccount(db, { id, email: null, now: house.now() })
      await notePreparing(db, id, true)
    }
    return { id, sessionId: null, hasPassword: first?.passwordHash != null, local: true }
  })
}

/** Makes the account the owner of an organisation that was just founded in this transaction, and says as whom it acts there. */
export async function seatOwner(
  house: House,
  db: Db,
  { account, organisationId, name }: { account: Pick<Account, 'id'>; organisationId: string; name: string },
): Promise<Actor> {
  const personId = house.newId()
  await insertPerson(db, { organisationId, id: personId, name, email: null, sortKey: sortKey(name) })
  await upsertMembership(db, { organisationId, personId, hats: ['owner'], state: 'active' })
  await insertSeat(db, { accountId: account.id, organisationId, personId })
  return { organisationId, personId, hat: 'owner' }
}

const enterMinutes = 60

/** A link that lets the owner in once, within the hour; links made before are worthless from then on. */
export async function makeEnterLink(house: House, { id }: Pick<Account, 'id'>): Promise<{ link: string; expiresAt: Date }> {
  const secret = newSecret()
  const expiresAt = new Date(house.now().getTime() + enterMinutes * 60_000)
  await house.trust(async (db) => {
    await deleteLinks(db, id, null)
    await insertLink(db, { secretHash: hashSecret(secret), purpose: 'enter', accountId: id, organisationId: null, expiresAt })
  })
  return { link: `${house.baseUrl}/enter/${secret}`, expiresAt }
}

/**
 * The token by which the command line of this machine calls the running server as its owner, in any hat and
 * organisation. The one made before is worthless from then on.
 */
export async function makeLocalToken(house: House, { id }: Pick<Account, 'id'>): Promise<string> {
  const secret = `portolan_${newSecret()}`
  const row = { id: house.newId(), name: 'Command line of this machine', hat: null, createdAt: house.now(), expiresAt: null }
  await house.trust(async (db) => {
    await deleteLocalTokens(db)
    await insertToken(db, { ...row, secretHash: hashSecret(secret), accountId: id, organisationId: null })
  })
  return secret
}

/** Lets the owner of the installation in again, password or not. Only whoever may read the data folder can ask for it. */
export async function resetOwnerLink({ house, account }: AccountApp): Promise<AnswerGiven<typeof operation>> {
  if (!account.local) refuse('not_permitted', { reason: 'ask on the computer that serves Portolan: npx portolan owner reset-link' })
  const { link, expiresAt } = await makeEnterLink(house, account)
  return { link, expiresAt: expiresAt.toISOString() }
}
