import { dateOf, monthStart } from '#domain/foundation/calendar.ts'
import type { Actor } from '../app.ts'
import type { Account, House } from '../house.ts'
import { todayIn } from '../organisation/today.ts'
import { seatOwner } from './owner.ts'

export interface Founded {
  readonly name: string
  /** Lower case letters, digits and hyphens; unique on this installation. */
  readonly slug: string
  /** Fictional, shipped with the product. */
  readonly sample: boolean
}

/** Makes an organisation whose owner is the account and whose plan begins with this month, and says as whom to act in it. */
export function foundOrganisation(house: House, account: Pick<Account, 'id'>, { name, slug, sample }: Founded): Promise<Actor> {
  const organisationId = house.newId()
  const now = house.now()
  const planningStart = dateOf(monthStart(todayIn('UTC', now)))
  return house.trust(async (db) => {
    const founded = { id: organisationId, name, slug, sample, created_at: now, planning_start: planningStart }
    await db.insertInto('organisation').values(founded).execute()
    return seatOwner(house, db, { account, organisationId, name: 'Owner' })
  })
}
