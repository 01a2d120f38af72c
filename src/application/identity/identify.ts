import { hats as allHats, type Hat } from '#contract/identity.ts'
import { refuse } from '#contract/refusals.ts'
import { listSeats, type SeatRow } from '#db/identity/accounts.ts'
import { type CredentialRow, findSession, prolongSession } from '#db/identity/credentials.ts'
import { findToken, noteTokenUse } from '#db/identity/tokens.ts'
import type { Actor } from '../app.ts'
import type { Account, AccountApp, House } from '../house.ts'
import { sessionDays } from '../sessions.ts'
import { hashSecret } from './secrets.ts'

/** What a request shows of itself. A token counts before a session. */
export interface Credentials {
  readonly session?: string | undefined
  readonly token?: string | undefined
  /** The organisation and the hat of this request alone; without them, those worn in the session. */
  readonly organisationId?: string | undefined
  readonly hat?: string | undefined
}

export interface Identified {
  readonly account: Account
  readonly actor: Actor
  /** The hats this person may wear here. */
  readonly hats: readonly Hat[]
  /** The only active member: every hat may be worn. */
  readonly solo: boolean
  readonly seats: readonly SeatRow[]
}

/** Where and as what a request means to act. A token may be bound to an organisation and a hat; a session only remembers them. */
interface Intent {
  readonly bound: { readonly organisationId: string | null; readonly hat: string | null }
  readonly named: { readonly organisationId: string | undefined; readonly hat: string | undefined }
  readonly worn: { readonly organisationId: string | null; readonly hat: string | null }
}

/** Sessions are prolonged, and uses of tokens noted, no more often than this. */
const noteEveryMinutes = 10

/**
 * Who acts, where and in which hat.
 *
 * Refuses `not_signed_in` without a living session or token, `organisation_not_found` where the person is no active
 * member, `hat_not_yours` for a hat that is named or bound but not theirs.
 */
export async function identify(house: House, credentials: Credentials): Promise<Identified> {
  const found = await recognise(house, credentials)
  const named = { organisationId: credentials.organisationId, hat: credentials.hat }
  const nowhere = { organisationId: null, hat: null }
  const account = {
    id: found.accountId,
    sessionId: credentials.token === undefined ? found.id : null,
    hasPassword: found.hasPassword,
    local: credentials.token !== undefined && found.organisationId === null,
  }
  const intent = account.sessionId === null ? { bound: found, named, worn: nowhere } : { bound: nowhere, named, worn: found }
  return place(found.seats, account, intent)
}

/** The same for an account that is known already: a session that changes its hat, the command line that holds the data itself. */
export async function identifyAccount(house: House, account: Account, named: Intent['named']): Promise<Identified> {
  const nowhere = { organisationId: null, hat: null }
  const seats = await house.look((db) => listSeats(db, account.id))
  return place(seats, account, { bound: nowhere, named, worn: nowhere })
}

/** An app that a use case can be given; `act` is what history will say was done. */
export function appOf(house: House, { actor, account }: Pick<Identified, 'actor' | 'account'>, act?: string): AccountApp {
  return { ...house.appFor(actor, act), house, account }
}

/** One question of every request: a session ended elsewhere has ended here at once. */
async function recognise(house: House, { session, token }: Credentials): Promise<CredentialRow> {
  const now = house.now()
  const isDue = ({ seenAt }: CredentialRow) => seenAt === null || now.getTime() - seenAt.getTime() > noteEveryMinutes * 60_000
  if (token !== undefined) {
    const found = await house.look((db) => findToken(db, hashSecret(token), now))
    if (!found) return refuse('not_signed_in', { reason: 'the token is unknown or has ended' })
    if (isDue(found)) await house.trust((db) => noteTokenUse(db, found.id, now))
    return found
  }
  const found = session === undefined ? undefined : await house.look((db) => findSession(db, hashSecret(session), now))
  if (!found) return refuse('not_signed_in')
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  if (isDue(found)) await house.trust((db) => prolongSession(db, found.id, { seenAt: now, expiresAt }))
  return found
}

function place(seats: readonly SeatRow[], account: Account, { bound, named, worn }: Intent): Identified {
  const demanded = bound.organisationId ?? named.organisationId
  const seat =
    seats.find(({ organisationId }) => organisationId === (demanded ?? worn.organisationId)) ??
    (demanded ? undefined : usualSeat(seats, account))
  if (!seat || (named.organisationId ?? seat.organisationId) !== seat.organisationId) {
    return refuse('organisation_not_found', { organisationId: named.organisationId ?? demanded ?? null })
  }
  const { organisationId, personId, alone: solo } = seat
  const given = seat.hats as readonly Hat[]
  const hats = solo ? [...new Set([...given, ...allHats])] : given
  const hat = chooseHat(hats, { demanded: [bound.hat, named.hat], worn: worn.organisationId === organisationId ? worn.hat : null })
  return { account, seats, hats, solo, actor: { organisationId, personId, hat } }
}

/** A page begins where there is something to see, with the sample; the command line with the person's own work. */
function usualSeat(seats: readonly SeatRow[], { local }: Account): SeatRow | undefined {
  return (local ? seats.find(({ sample }) => !sample) : undefined) ?? seats[0]
}

function chooseHat(
  hats: readonly Hat[],
  { demanded, worn }: { demanded: ReadonlyArray<string | null | undefined>; worn: string | null },
): Hat {
  const [wanted, ...others] = [...new Set(demanded.filter((hat) => typeof hat === 'string'))]
  if (wanted === undefined) return hats.find((hat) => hat === worn) ?? hats[0] ?? refuse('hat_not_yours', { hats })
  const found = hats.find((hat) => hat === wanted)
  return found !== undefined && others.length === 0 ? found : refuse('hat_not_yours', { hat: others[0] ?? wanted, hats })
}
