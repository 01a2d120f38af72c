import { expect, it } from 'vitest'
import { readContribution } from './read-contribution.ts'

it.each([
  ['b', 'big'],
  ['Some', 'some'],
  ['aucun', 'none'],
  ['40', 40],
  ['62,5 %', 63],
  ['', null],
  ['101', undefined],
  ['maybe', undefined],
])('a contribution written %o is %o', (text, value) => {
  expect(readContribution(text)).toBe(value)
})
