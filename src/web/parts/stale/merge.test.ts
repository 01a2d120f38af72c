import { describe, expect, it } from 'vitest'
import { merge } from './merge.ts'

describe('two changes of one value', () => {
  it.each([
    ['a word only I changed', 'a', 'mine', 'a', 'mine'],
    ['a word only they changed', 'a', 'a', 'theirs', 'theirs'],
    ['a word both made the same', 'a', 'b', 'b', 'b'],
    ['amounts of different periods', [1, 2, 3], [9, 2, 3], [1, 2, 7], [9, 2, 7]],
    ['an amount in a period the other has not', [1], [1, 5], [4], [4, 5]],
    ['tags added and removed', ['a', 'b'], ['b', 'c'], ['a', 'b', 'd'], ['b', 'd', 'c']],
    [
      'what different teams are asked for',
      [{ roleId: 'x', minutes: [1] }],
      [
        { roleId: 'x', minutes: [1] },
        { roleId: 'y', minutes: [2] },
      ],
      [{ roleId: 'x', minutes: [5] }],
      [
        { roleId: 'x', minutes: [5] },
        { roleId: 'y', minutes: [2] },
      ],
    ],
    ['different own columns', { one: 1, two: 2 }, { one: 9, two: 2 }, { one: 1, two: 8 }, { one: 9, two: 8 }],
    [
      'caps of different periods',
      { kind: 'per_period', perPeriodMinor: [1, 2] },
      { kind: 'per_period', perPeriodMinor: [5, 2] },
      { kind: 'per_period', perPeriodMinor: [1, 6] },
      { kind: 'per_period', perPeriodMinor: [5, 6] },
    ],
  ])('are put together: %s', (_, base, mine, theirs, value) => {
    expect(merge(base, mine, theirs)).toEqual({ kind: 'merged', value })
  })

  it.each([
    ['a word', 'a', 'mine', 'theirs'],
    ['a figure nobody knew', null, 1, 2],
    ['the amount of one period', [1, 2], [5, 2], [6, 2]],
    ['what one team is asked for', [{ roleId: 'x', minutes: [1] }], [{ roleId: 'x', minutes: [2] }], [{ roleId: 'x', minutes: [3] }]],
    ['a cap of another kind', { kind: 'none' }, { kind: 'whole', totalMinor: 1 }, { kind: 'per_period', perPeriodMinor: [1] }],
  ])('contradict one another: %s', (_, base, mine, theirs) => {
    expect(merge(base, mine, theirs)).toEqual({ kind: 'conflict' })
  })
})
