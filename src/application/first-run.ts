import { listSeats } from '#db/identity/accounts.ts'
import type { Account, House } from './house.ts'
import { foundOrganisation } from './identity/found-organisation.ts'
import { ensureOwner } from './identity/owner.ts'

/**
 * What a new installation begins with: the owner's account, and an organisation of their own to put their work in.
 * Does nothing where there is one already.
 */
export async function prepareFirstRun(house: House): Promise<Account> {
  const owner = await ensureOwner(house)
  const seats = await house.trust((db) => listSeats(db, owner.id))
  if (seats.length === 0) await foundOrganisation(house, owner, { name: 'Your organisation', slug: 'your-organisation', sample: false })
  return owner
}
