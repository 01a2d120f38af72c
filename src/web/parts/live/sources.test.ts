import { expect, it } from 'vitest'
import { isTouched } from './sources.ts'

it('a change of a record touches what was asked about it, and nothing about another', () => {
  expect(isTouched('/components/:componentId', { componentId: 'a' }, { component: ['a', 'b'] })).toBe(true)
  expect(isTouched('/components/:componentId', { componentId: 'c' }, { component: ['a', 'b'] })).toBe(false)
  expect(isTouched('/history/:table/:recordId', { table: 'aim', recordId: 'a' }, { component: ['a'] })).toBe(false)
})

it('many changes touch whatever was asked about one of their kind', () => {
  expect(isTouched('/components/:componentId', { componentId: 'c' }, { component: null })).toBe(true)
  expect(isTouched('/limits', {}, { component: null })).toBe(false)
})

it('what a later server tells of, and this page does not know, touches everything', () => {
  expect(isTouched('/limits', {}, { tide: ['a'] } as never)).toBe(true)
  expect(isTouched('/tides', {}, { role: ['a'] })).toBe(true)
})
