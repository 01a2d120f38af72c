import { randomUUID } from 'node:crypto'
import { listAims } from '../../src/contract/aim.ts'
import { type Component, type ComponentRow, countComponents, getComponent, listComponents } from '../../src/contract/component.ts'
import { listContributions } from '../../src/contract/contribution.ts'
import { listFields } from '../../src/contract/custom-field.ts'
import { listObstacles, listThanks } from '../../src/contract/feedback.ts'
import { getMe, listMembers, listTokens, type Me } from '../../src/contract/identity.ts'
import { listImports } from '../../src/contract/import.ts'
import { getLimits } from '../../src/contract/limit.ts'
import { getOrganisation, listRates, type Organisation } from '../../src/contract/organisation.ts'
import { getOverview } from '../../src/contract/overview.ts'
import { listPeople } from '../../src/contract/person.ts'
import { refuse } from '../../src/contract/refusals.ts'
import { getCapacity, listRoles } from '../../src/contract/role.ts'
import { listSelections } from '../../src/contract/selection.ts'
import { listViews } from '../../src/contract/view.ts'
import { seededRandom } from '../../src/domain/foundation/random.ts'
import type { Look } from '../page.ts'
import { overviewOf } from './sample-overview.ts'
import type { Play } from './stage.ts'

const organisationId = randomUUID()
const personId = randomUUID()
const names = [
  'Smart metering rollout',
  'Harbour heat pump plant',
  'Customer app and billing',
  'HV cable crossing',
  'Grid flexibility market',
  'Water leak analytics',
  'District heat network east',
  'Substation renewal wave 4',
  'Data platform and twin',
  'Cyber resilience (NIS2)',
  'EV charging hubs',
  'Contact centre AI',
  'ERP consolidation',
  'Depot electrification',
  'Legacy SCADA exit',
  'Asbestos removal',
]
const teams = ['Data engineering', 'Field operations', 'Civil works', 'Cyber security']
const aimNames = ['Keep the lights on at half the outages', 'Halve the carbon of heat by 2030', 'Be the easiest utility to deal with']
const random = seededRandom(7)
const integer = random.below

export const organisation: Organisation = {
  id: organisationId,
  name: 'Halden Energy',
  officeScope: 'portfolio',
  baseCurrency: 'EUR',
  fiscalYearFirstMonth: 1,
  timeZone: 'Europe/Oslo',
  workingDays: [1, 2, 3, 4, 5],
  workingDayMinutes: 480,
  periodKind: 'quarter',
  planningStart: '2027-01-01',
  periodCount: 4,
  periods: [0, 1, 2, 3].map((index) => ({
    index,
    label: `Q${index + 1} 2027`,
    startDate: `2027-${String(index * 3 + 1).padStart(2, '0')}-01`,
    endDate: index === 3 ? '2028-01-01' : `2027-${String(index * 3 + 4).padStart(2, '0')}-01`,
  })),
  currentPeriod: 0,
  sample: true,
  revision: 1,
}

const acts =
  'organisation.edit organisation.delete rate.edit member.invite member.edit member.remove component.create component.edit component.move component.price component.staff aim.edit contribution.edit capacity.edit limit.edit selection.run selection.accept pack.write import.preview import.run import.read view.edit view.share history.read'

/** Whoever looks; light or dark as their computer is. */
export function me({ language = 'en' }: Look): Me {
  return {
    personId,
    name: 'Ingrid Solheim',
    email: null,
    profile: { language, theme: 'auto', timeZone: 'Europe/Oslo', digest: false },
    organisationId,
    organisations: [{ id: organisationId, name: organisation.name, sample: true }],
    hat: 'owner',
    hats: ['owner', 'pmo_lead', 'finance', 'sponsor'],
    may: Object.fromEntries(acts.split(' ').map((act) => [act, 'all' as const])),
    solo: true,
    hasPassword: false,
    passwordNeeded: false,
  }
}

export const rows: readonly ComponentRow[] = names.map((name, at) => ({
  id: randomUUID(),
  reference: `P-${178 + at}`,
  name,
  kind: at % 5 === 4 ? ('programme' as const) : ('project' as const),
  state: (['in_delivery', 'proposed', 'approved', 'idea'] as const)[at % 4] ?? 'idea',
  category: ([null, 'run', 'grow', 'transform'] as const)[integer(4)] ?? null,
  mandatory: at % 7 === 1,
  competes: false,
  deliveryRisk: at === 5 ? null : 10 + integer(80),
  parentId: null,
  sponsorId: null,
  ownerId: personId,
  startDate: '2027-01-04',
  endDate: '2027-11-30',
  tags: [],
  custom: {},
  currency: 'EUR',
  spentMinor: integer(300) * 10_000_00,
  authorisedBy: null,
  revision: 1,
  ownerName: 'Ingrid Solheim',
  sponsorName: null,
  budgetMinor: at === 8 ? null : (5 + integer(60)) * 1_000_000_00,
  benefitMinor: at === 5 ? null : (5 + integer(70)) * 1_000_000_00,
  demandMinutes: 480 * integer(900),
}))

const roleIds = teams.map(() => randomUUID())
const aims = aimNames.map((name, at) => ({
  id: randomUUID(),
  parentId: null,
  name,
  measure: at === 0 ? 'Minutes lost per customer and year' : null,
  weight: null,
  place: at + 1,
  weightBasisPoints: [6111, 2778, 1111][at] ?? 0,
  holdsOthers: false,
  order: null,
  revision: 1,
}))

function component(id: string): Component {
  const {
    ownerName: _,
    sponsorName: __,
    demandMinutes: ___,
    budgetMinor,
    benefitMinor,
    ...row
  } = rows.find((one) => one.id === id) ?? refuse('nothing_here')
  const split = (minor: number | null) => (minor === null ? null : [0, 1, 2, 3].map(() => Math.round(minor / 4)))
  return {
    ...row,
    latestDelay: 1,
    fadePercent: 10,
    needs: [],
    excludes: [],
    budgetMinor: split(budgetMinor),
    benefitMinor: split(benefitMinor),
    stopCostMinor: 0,
    demand: [{ roleId: roleIds[0] ?? '', minutes: [4800, 9600, 4800, 0] }],
    mayMoveTo: ['on_hold', 'closed', 'stopped'],
  }
}

/** A whole organisation as the server would answer for it. */
export function aSample(look: Look = {}): readonly Play[] {
  return [
    [getMe, () => me(look)],
    [getOrganisation, () => organisation],
    [countComponents, () => ({ total: rows.length, byKind: {}, byState: {} })],
    [listComponents, () => ({ items: rows, next: null })],
    [getOverview, () => overviewOf(rows)],
    [getComponent, ({ componentId }) => component(String(componentId))],
    [listAims, () => ({ items: aims })],
    [
      listContributions,
      () => ({
        items: rows.map((row, at) => ({
          componentId: row.id,
          name: row.name,
          kind: row.kind,
          state: row.state,
          cells: aims
            .filter((_, column) => (at + column) % 3 !== 2)
            .map((aim, column) => {
              const quick = (['none', 'some', 'big'] as const)[(at + column) % 3] ?? 'none'
              return { aimId: aim.id, quick, score: { none: 0, some: 25, big: 100 }[quick] }
            }),
        })),
        next: null,
      }),
    ],
    [
      listRoles,
      () => ({
        items: teams.map((name, at) => ({
          id: roleIds[at],
          name,
          headsHundredths: 1400 - at * 250,
          businessAsUsualPercent: 30,
          exceptions: [],
          revision: 1,
        })),
      }),
    ],
    [
      getCapacity,
      () => ({
        asOf: '2026-11-20',
        periods: organisation.periods.map(({ index, label }) => ({ index, label })),
        roles: teams.map((name, at) => ({
          roleId: roleIds[at],
          name,
          cells: organisation.periods.map(({ index }) => {
            const available = 400_000
            const [businessAsUsual, change] = [120_000, 60_000 + ((at * 7 + index * 5) % 9) * 40_000]
            return { available, businessAsUsual, change, free: available - businessAsUsual - change }
          }),
        })),
        bottleneck: { roleId: roleIds[0], period: 2, loadPercent: 118 },
      }),
    ],
    [listRates, () => ({ items: [{ id: personId, currency: 'USD', fromDate: '2027-01-01', rateBillionths: 921_500_000, revision: 1 }] })],
    [listImports, () => ({ items: [] })],
    [listSelections, () => ({ items: [], next: null })],
    [getLimits, () => ({ money: { kind: 'whole', totalMinor: 192_000_000_00 }, shares: [], revision: 1 })],
    [listViews, () => ({ items: [] })],
    [listFields, () => ({ items: [] })],
    [listPeople, () => ({ items: [{ id: personId, name: 'Ingrid Solheim', email: null }], next: null })],
    [
      listMembers,
      () => ({
        items: [{ personId, name: 'Ingrid Solheim', email: null, hats: ['owner', 'pmo_lead'], state: 'active', revision: 1 }],
        next: null,
      }),
    ],
    [listTokens, () => ({ items: [] })],
    [
      listObstacles,
      () => ({
        items: [
          {
            id: randomUUID(),
            inTheWay: 'Two systems of record for meters',
            wouldHelp: 'One owner',
            aboutKind: 'page',
            aboutId: null,
            personId,
            personName: 'Ingrid Solheim',
            saidAt: '2026-11-20T10:00:00Z',
          },
        ],
        next: null,
      }),
    ],
    [listThanks, () => ({ items: [], next: null })],
  ]
}
