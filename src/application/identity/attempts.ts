import { refuse } from '#contract/refusals.ts'
import { forgetAttempts, noteAttempt } from '#db/identity/credentials.ts'
import type { House } from '../house.ts'

const windowMinutes = 15
const mostPerEmail = 5
const mostPerAddress = 30

/**
 * Counts an attempt to come in, before it is judged, so that attempts at the same time count too.
 * Refuses `too_many_attempts` beyond 5 a quarter of an hour for one email address, 30 for one network address.
 */
export async function countAttempt(house: House, { email, address }: { email?: string | undefined; address: string }): Promise<void> {
  await refuseBeyond(house, [
    ...(email === undefined ? [] : [[`email:${email}`, mostPerEmail] as const]),
    [`address:${address}`, mostPerAddress],
  ])
}

/** One address may be a whole office. */
const accountsPerAddress = 10

/** Counts a use of something that costs much, before it is done. Refuses `too_many_attempts` beyond `most` a quarter of an hour for one account, ten times that for one network address. */
export async function countUse(
  house: House,
  { name, most, accountId, address }: { name: string; most: number; accountId: string; address: string },
): Promise<void> {
  await refuseBeyond(house, [
    [`${name}:account:${accountId}`, most],
    [`${name}:address:${address}`, most * accountsPerAddress],
  ])
}

async function refuseBeyond(house: House, limits: ReadonlyArray<readonly [key: string, most: number]>): Promise<void> {
  const now = house.now()
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  for (const [key, most] of limits) {
    const earlier = await house.trust((db) => noteAttempt(db, key, { now, since }))
    const blocking = earlier.at(-most)
    if (blocking) refuse('too_many_attempts', { waitSeconds: Math.ceil((blocking.getTime() - since.getTime()) / 1000) })
  }
}

/** A success wipes the slate of the email address; that of the network address stays. */
export async function forgiveAttempts(house: House, email: string): Promise<void> {
  await house.trust((db) => forgetAttempts(db, `email:${email}`))
}
