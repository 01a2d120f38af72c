import { type Random, seededRandom } from '#domain/foundation/random.ts'
import type { Source } from './figure.ts'
import type { Language } from './format-figure.ts'
import type { Action, Limit, PackFacts, Reason, Work } from './pack-facts.ts'

export interface FactsShape {
  readonly count: number
  readonly periods: number
  readonly roles: number
  readonly language?: Language
  readonly seed?: number
}

const things = [
  'Customer portal',
  'Invoice scanning',
  'Warehouse handheld renewal',
  'Payroll move',
  'Safety training',
  'Website in two languages',
  'Field service app',
  'Data clean-up',
  'New product line',
  'Office move',
  'Supplier contracts',
  'Quality audit',
  'Energy meters',
  'Help desk',
] as const
const places = ['', ', north', ', south', ', second wave', ' and everything that hangs on it in the regional branches'] as const
const roleNames = ['Developers', 'Analysts', 'Fitters', 'Finance', 'Trainers', 'Engineers', 'Buyers', 'Designers'] as const
const file = (row: number): Source => ({ kind: 'file', file: 'projects.xlsx', place: `Projects, row ${row}`, asOf: '2026-11-16' })

/** Facts as a selection could have left them, of any size, the same for the same shape. */
export function aSelection({ count, periods, roles, language = 'en', seed = 1 }: FactsShape): PackFacts {
  const random = seededRandom(seed)
  const quarters = Array.from({ length: periods }, (_, index) =>
    periods === 1 ? '2027' : `Q${(index % 4) + 1} ${2027 + Math.floor(index / 4)}`,
  )
  const work = Array.from({ length: count }, (_, index) => aWork(random, index, quarters))
  const chosen = work.filter(({ action }) => action !== 'stop' && action !== 'leaveOut')
  const value = chosen.reduce((sum, one) => sum + one.value.amount, 0)
  const planned = chosen.reduce((sum, one) => sum + one.costToCome.amount, 0)
  const money: Limit[] = quarters.map((period) => ({
    kind: 'money',
    name: language === 'fr' ? 'Budget' : 'Budget',
    period,
    planned: Math.round(planned / periods),
    allowed: Math.round((planned * 1.08) / periods),
    source: { kind: 'person', name: 'Ana Ruiz', asOf: '2026-11-18' },
  }))
  const people: Limit[] = roleNames
    .slice(0, roles)
    .flatMap((name) =>
      quarters.map((period) => ({ kind: 'people', name, period, planned: 300 + random.below(500), allowed: 850, source: file(2) })),
    )
  return {
    language,
    organisation: 'Brightwater Fittings',
    portfolio: 'Portfolio 2027',
    currency: { code: 'GBP', exponent: 2 },
    asOf: '2026-11-18',
    madeOn: '2026-11-20',
    meeting: { decider: language === 'fr' ? 'la direction' : 'the management team', day: '2026-11-24' },
    stamp: {
      inputsHash: '3c9d12ab77e0415f3c9d12ab77e0415f3c9d12ab77e0415f3c9d12ab77e0415f',
      run: '0192f0c1-7a44-7b21-9a37-52d1c7a0b1aa',
      seed: 4817,
      rules: 'selection 1, pack 1',
    },
    measure: { kind: 'points', name: language === 'fr' ? 'contribution pondérée aux objectifs' : 'weighted contribution to the aims' },
    outcome: { kind: 'optimal', value },
    work,
    limits: [...money, ...people],
    offers:
      people.length > 0
        ? [
            {
              changes: [{ kind: 'people', name: 'Developers', period: quarters[0]!, by: 200 }],
              letsIn: ['Field service app'],
              valueThen: value + 700,
            },
          ]
        : [],
    worthGetting: [
      { work: 'Payroll move', what: 'cost', assumed: true },
      { work: 'Help desk', what: 'value', assumed: false },
    ].slice(0, count > 3 ? 2 : 0) as PackFacts['worthGetting'],
    aside: [],
    comparisons: [
      {
        kind: 'rankedList',
        value: Math.round(value * 0.86),
        costMinor: Math.round(planned * 1.02),
        short: roles > 0 ? [{ role: 'Developers', by: 215 }] : [],
        broken: 1,
      },
      {
        kind: 'moneyOnly',
        value: Math.round(value * 1.04),
        costMinor: Math.round(planned * 1.05),
        short:
          roles > 1
            ? [
                { role: 'Developers', by: 300 },
                { role: 'Analysts', by: 100 },
              ]
            : [],
        broken: 0,
      },
    ],
    frontier: [0.4, 0.6, 0.8, 0.9, 1, 1.1, 1.2].map((share) => ({
      moneyMinor: Math.round(planned * 1.08 * share),
      value: share < 1 ? Math.round(value * Math.sqrt(share)) : share < 1.15 ? value : value + 900,
      proven: share !== 0.8,
    })),
    frontierEnds: false,
    sources: [
      { name: 'projects.xlsx', gave: language === 'fr' ? 'chantiers, coûts' : 'work, costs', asOf: '2026-11-16' },
      { name: 'people.csv', gave: language === 'fr' ? 'équipes' : 'heads per team', asOf: '2026-11-16' },
      { name: 'budget.xlsx', gave: language === 'fr' ? 'budget' : 'money cap', asOf: '2026-11-18' },
    ],
  }
}

function aWork(random: Random, index: number, periods: readonly string[]): Work {
  const round = Math.floor(index / things.length)
  const name = `${things[index % things.length]}${places[round % places.length]}${round < places.length ? '' : ` ${String.fromCharCode(65 + (round % 26))}`}`
  const action: Action = (['continue', 'start', 'leaveOut', 'continue', 'start', 'stop', 'leaveOut', 'start', 'pause'] as const)[index % 9]!
  const isIn = action !== 'stop' && action !== 'leaveOut'
  const underWay = action !== 'start' && action !== 'leaveOut'
  return {
    id: `W${index + 1}`,
    name,
    action,
    mustDo: index === 4,
    starts: action === 'start' || action === 'pause' ? periods[random.below(periods.length)]! : null,
    value: { amount: 100 * (5 + random.below(80)), source: { kind: 'person', name: 'Ana Ruiz', asOf: '2026-11-17' } },
    costToCome: {
      amount: 100 * (8_000 + random.below(400_000)),
      ...(index === 3
        ? { source: { kind: 'assumed', rule: 'as the middle of comparable work' }, range: { low: 1_000_000, high: 9_000_000 } }
        : { source: file(index + 2) }),
    },
    assumed: index % 11 === 3 ? ['people'] : [],
    spent: underWay ? { amount: 100 * (4_000 + random.below(90_000)), source: file(index + 2) } : null,
    costToStop: action === 'stop' ? { amount: 1_250_000, source: file(index + 2) } : null,
    sureness: random.below(4) === 0 ? 'close' : 'sure',
    reason: isIn ? null : aReason(random, index, periods),
  }
}

function aReason(random: Random, index: number, periods: readonly string[]): Reason {
  const period = periods[0]!
  const reasons: readonly Reason[] = [
    {
      kind: 'crowdedOut',
      valueLost: 400,
      changes: [
        { kind: 'people', name: 'Developers', period, by: 200 },
        { kind: 'people', name: 'Analysts', period, by: 100 },
      ],
      valueThen: 33_100,
    },
    { kind: 'needsMissing', needed: things[(index + 5) % things.length]! },
    { kind: 'excludedBy', other: things[(index + 3) % things.length]! },
    { kind: 'crowdedOut', valueLost: 1200, changes: [{ kind: 'money', name: 'Budget', period, by: 18_250_099 }], valueThen: null },
    { kind: 'noValue' },
    { kind: 'heldOut', because: 'the supplier is under review until spring' },
    { kind: 'tooBig', limit: { kind: 'people', name: 'Fitters', period }, needed: 1100, allowed: 850 },
    { kind: 'crowdedOut', valueLost: 0, changes: [], valueThen: null },
  ]
  return reasons[random.below(reasons.length)]!
}
