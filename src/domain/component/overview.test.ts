import { describe, expect, it } from 'vitest'
import { dayOf } from '../foundation/calendar.ts'
import { periodsOf } from '../foundation/planning-periods.ts'
import { type Glance, overviewOf } from './overview.ts'

const startDay = dayOf('2027-01-01') ?? Number.NaN
const setting = { asOf: startDay, periods: periodsOf({ startDay, kind: 'quarter', count: 4, fiscalYearFirstMonth: 1 }) }

function glance(name: string, more: Partial<Glance> = {}): Glance {
  return {
    id: name,
    name,
    kind: 'project',
    state: 'proposed',
    category: null,
    mandatory: false,
    deliveryRisk: 50,
    budgetMinor: [100],
    benefitMinor: null,
    spentMinor: null,
    value: null,
    ...more,
  }
}

const names = (components: readonly Glance[], most = 10) => overviewOf(components, setting, most).bubbles.map(({ name }) => name)
const said = { value: 5_000 }

describe('an overview', () => {
  it('counts and adds up, and says beside each sum of how many it knows nothing', () => {
    const found = overviewOf(
      [
        glance('Running', {
          state: 'in_delivery',
          budgetMinor: [100, 100],
          spentMinor: 150,
          benefitMinor: [0, 70],
          mandatory: true,
          ...said,
        }),
        glance('New', { budgetMinor: null }),
      ],
      setting,
      10,
    )
    expect(found).toMatchObject({
      components: 2,
      underWay: 1,
      mandatory: 1,
      moneyToComeMinor: 50,
      spentMinor: 150,
      benefitMinor: 70,
      withoutBudget: 1,
      withoutBenefit: 1,
      withoutContribution: 1,
    })
    expect(found.bubbles.map(({ name, value, moneyToComeMinor }) => [name, value, moneyToComeMinor])).toEqual([
      ['Running', 5_000, 50],
      ['New', null, null],
    ])
  })

  it('measures worth by benefit where at least half of the work promises one, else by what it gives to the aims', () => {
    const promising = glance('P', { benefitMinor: [1] })
    expect(overviewOf([promising, glance('Q')], setting, 1).worth).toBe('benefit')
    expect(overviewOf([promising, glance('Q'), glance('R')], setting, 1).worth).toBe('contribution')
  })

  it('keeps of many what has a place in the picture, then what costs most, then by name across accents', () => {
    const all = [
      glance('Riskless', { ...said, deliveryRisk: null, budgetMinor: [900] }),
      glance('Worthless', { budgetMinor: [800] }),
      glance('Zebra', said),
      glance('Éclair', said),
      glance('Large', { ...said, budgetMinor: [500] }),
    ]
    expect(names(all)).toEqual(['Large', 'Éclair', 'Zebra', 'Riskless', 'Worthless'])
    expect(names(all, 2)).toEqual(['Large', 'Éclair'])
    expect(overviewOf(all, setting, 2).unplaced).toBe(2)
  })
})
