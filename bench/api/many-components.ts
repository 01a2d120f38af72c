import { insertComponents } from '../../src/db/components.ts'
import { seededRandom } from '../../src/domain/foundation/random.ts'
import type { World } from '../../test/server.ts'

/** What names are made of. */
export const words = ['harbour', 'ledger', 'north', 'signal', 'portal', 'meter', 'depot', 'fleet', 'archive', 'bridge']

/** Fills the organisation with so many components, the same for the same seed: two words and a number each. */
export async function addComponents({ house, organisationId, owner }: World, count: number, seed: number): Promise<void> {
  const random = seededRandom(seed)
  const app = house.appFor({ organisationId, personId: owner.personId, hat: 'owner' }, 'createComponent')
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `${words[random.below(words.length)]} ${words[random.below(words.length)]} ${at}`
    const amounts = Array.from({ length: 8 }, () => random.below(10_000_000))
    return {
      id: app.newId(),
      kind: 'project' as const,
      state: 'proposed' as const,
      name,
      reference: `C-${at}`,
      parentId: null,
      sponsorId: owner.personId,
      ownerId: owner.personId,
      startDate: '2027-01-01',
      endDate: '2028-12-31',
      category: 'grow' as const,
      mandatory: false,
      competes: false,
      deliveryRisk: random.below(101),
      latestDelay: 0,
      fadePercent: 0,
      tags: ['bench'],
      custom: {},
      currency: 'EUR',
      budgetMinor: amounts,
      benefitMinor: amounts,
      spentMinor: 0,
      stopCostMinor: 0,
      demandKnown: false,
    }
  })
  await app.transact((db) => insertComponents(db, organisationId, rows))
}
