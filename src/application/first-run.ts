import { isPreparing, listSeats, notePreparing, type SeatRow } from '#db/identity/accounts.ts'
import type { Db } from '#db/open.ts'
import { deleteOrganisation } from '#db/organisation.ts'
import type { Actor } from './app.ts'
import type { Account, House } from './house.ts'
import { foundOrganisation } from './identity/found-organisation.ts'
import { ensureOwner } from './identity/owner.ts'
import { group } from './samples/group.ts'
import { loadSample } from './samples/load-sample.ts'
import { smallFirm } from './samples/small-firm.ts'

/** What an installation has to begin with. */
export interface FirstRun {
  readonly owner: Account
  /** As whom to show the sample that comes first; undefined once it is gone. */
  readonly sample: Actor | undefined
}

/**
 * The owner's account, the samples, and an organisation of the owner's own to put their work in. Makes them where the
 * owner is a member of nothing. What a first start that was cut short has left goes, and is made anew: it never listened,
 * so nobody has put anything into it.
 */
export async function prepareFirstRun(house: House): Promise<FirstRun> {
  const owner = await ensureOwner(house)
  const seats = await house.trust((db) => seatsLeft(db, owner.id))
  if (seats.length > 0) {
    const seat = seats.find(({ sample }) => sample)
    return { owner, sample: seat && { organisationId: seat.organisationId, personId: seat.personId, hat: 'owner' } }
  }
  const sample = await loadSample(house, owner, smallFirm)
  await loadSample(house, owner, group)
  await foundOrganisation(house, owner, { name: 'Your organisation', slug: `own-${house.newId()}`, sample: false })
  await house.trust((db) => notePreparing(db, owner.id, false))
  return { owner, sample }
}

async function seatsLeft(db: Db, ownerId: string): Promise<readonly SeatRow[]> {
  const seats = await listSeats(db, ownerId)
  if (!(await isPreparing(db, ownerId))) return seats
  for (const { organisationId } of seats) await deleteOrganisation(db, organisationId)
  return []
}
