import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

it('shows the first line in which a word begins as one of those asked for, whatever its accents', () => {
  expect(excerptOf('P-17\nQuai nord\nBétonnage des piles', 'beton')).toBe('Bétonnage des piles')
  expect(excerptOf('P-17\nabetoned\nNorth', 'zinc, beton NOR')).toBe('North')
})

it('shows the first line where none holds such a word, and nothing of nothing', () => {
  expect(excerptOf('\nP-17\nQuay', 'harbour')).toBe('P-17')
  expect(excerptOf('', 'harbour')).toBe('')
})

it('cuts a long line so that the word found is in it', () => {
  const line = `${'before '.repeat(30)}harbour ${'after '.repeat(40)}`
  expect(excerptOf(line, 'harb')).toMatch(/^…harbour after .*…$/)
  expect(excerptOf(line, 'harb').length).toBeLessThanOrEqual(122)
  expect(excerptOf(`harbour ${'after '.repeat(40)}`, 'harb')).toMatch(/^harbour .*…$/)
})
