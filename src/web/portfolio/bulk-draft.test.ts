import { expect, it } from 'vitest'
import { changeOf, customKey } from './bulk-draft.ts'

it('changes nothing until something has a value', () => {
  expect(changeOf(new Map())).toBeNull()
  expect(changeOf(new Map([['state', undefined]] as const))).toBeNull()
  expect(changeOf(new Map([['addTags', []]] as const))).toBeNull()
})

it('says each value under its own name, null for what is emptied, own columns together', () => {
  const draft = new Map([
    ['ownerId', null],
    ['mandatory', false],
    [customKey('f'), 3],
    [customKey('g'), null],
    ['kind', undefined],
  ] as const)
  expect(changeOf(draft)).toEqual({ ownerId: null, mandatory: false, custom: { f: 3, g: null } })
})

it('shifts dates rather than set them where both are said', () => {
  const draft = new Map([
    ['startDate', '2027-01-01'],
    ['shiftDates', { months: 1, days: 0 }],
  ] as const)
  expect(changeOf(draft)).toEqual({ shiftDates: { months: 1, days: 0 } })
})
