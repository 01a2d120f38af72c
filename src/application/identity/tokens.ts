import type * as contract from '#contract/identity.ts'
import type { Token } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { deleteToken, insertToken, listTokens as listRows, type TokenRow } from '#db/identity/tokens.ts'
import type { AccountApp } from '../house.ts'
import { identifyAccount } from './identify.ts'
import { hashSecret, newSecret } from './secrets.ts'

export async function listTokens({ house, account, actor }: AccountApp): Promise<{ items: Token[] }> {
  const rows = await house.trust((db) => listRows(db, account.id, actor.organisationId))
  return { items: rows.map(tokenOf) }
}

/** A token acts in one organisation and one hat, so that what it can do is known when it is made. */
export async function createToken(
  { house, account, actor }: AccountApp,
  { name, hat, days }: InputOf<typeof contract.createToken>,
): Promise<{ token: Token; secret: string }> {
  await identifyAccount(house, account, { organisationId: actor.organisationId, hat })
  const secret = `portolan_${newSecret()}`
  const createdAt = house.now()
  const expiresAt = days === undefined ? null : new Date(createdAt.getTime() + days * 86_400_000)
  const row = { id: house.newId(), name, hat, createdAt, expiresAt, lastUsedAt: null }
  await house.trust((db) =>
    insertToken(db, { ...row, secretHash: hashSecret(secret), accountId: account.id, organisationId: actor.organisationId }),
  )
  return { token: tokenOf(row), secret }
}

export async function revokeToken(
  { house, account }: AccountApp,
  { tokenId }: InputOf<typeof contract.revokeToken>,
): Promise<Record<string, never>> {
  const found = await house.trust((db) => deleteToken(db, account.id, tokenId))
  return found ? {} : refuse('token_not_found', { tokenId })
}

function tokenOf({ id, name, hat, createdAt, expiresAt, lastUsedAt }: TokenRow): Token {
  const time = (moment: Date | null) => moment?.toISOString() ?? null
  return {
    id,
    name,
    hat: hat as Token['hat'],
    createdAt: createdAt.toISOString(),
    expiresAt: time(expiresAt),
    lastUsedAt: time(lastUsedAt),
  }
}
