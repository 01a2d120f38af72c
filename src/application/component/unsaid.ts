import type { ComponentContent } from '#db/components.ts'

/** What a component holds of which nobody has said anything: unknown, which is not zero. */
export const unsaid: Omit<ComponentContent, 'name' | 'currency'> = {
  reference: null,
  parentId: null,
  sponsorId: null,
  ownerId: null,
  startDate: null,
  endDate: null,
  category: null,
  mandatory: false,
  competes: false,
  deliveryRisk: null,
  latestDelay: 0,
  fadePercent: 0,
  tags: [],
  custom: {},
  budgetMinor: null,
  benefitMinor: null,
  spentMinor: null,
  stopCostMinor: 0,
  demandKnown: false,
}
