import type { Actor } from '../app.ts'
import type { Account, House } from '../house.ts'
import { seatOwner } from './owner.ts'

export interface Founded {
  readonly name: string
  /** Lower case letters, digits and hyphens; unique on this installation. */
  readonly slug: string
  /** Fictional, shipped with the product. */
  readonly sample: boolean
}

/** Makes an organisation whose owner is the account, and says as whom to act in it. */
export function foundOrganisation(house: House, account: Pick<Account, 'id'>, { name, slug, sample }: Founded): Promise<Actor> {
  const organisationId = house.newId()
  return house.trust(async (db) => {
    await db.insertInto('organisation').values({ id: organisationId, name, slug, sample, created_at: house.now() }).execute()
    return seatOwner(house, db, { account, organisationId, name: 'Owner' })
  })
}
