import type { KeptComponent } from './kept.ts'

/** A component as it is kept, with what a test does not speak of filled in. */
export function kept(id: string, more: Partial<KeptComponent> = {}): KeptComponent {
  return {
    id,
    name: `Component ${id}`,
    kind: 'project',
    state: 'proposed',
    parentId: null,
    category: null,
    mandatory: false,
    competes: false,
    latestDelay: 0,
    fadePercent: 0,
    budgetMinor: [100],
    benefitMinor: null,
    spentMinor: null,
    stopCostMinor: 0,
    demand: [{ roleId: 'dev', minutes: [60] }],
    needs: [],
    excludes: [],
    contributions: [{ aimId: 'A', score: 50 }],
    columns: {},
    ...more,
  }
}
