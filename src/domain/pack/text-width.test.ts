import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, shorten, textWidth } from './text-width.ts'

const room = { size: 11, width: 120, lines: 2 }

describe('text on a page', () => {
  it('breaks at spaces, and inside a word only where it must', () => {
    expect(breakLines('Warehouse handheld renewal', { size: 11 }, 100)).toEqual(['Warehouse', 'handheld renewal'])
    expect(breakLines('W'.repeat(20), { size: 11 }, 110).length).toBeGreaterThan(1)
  })

  it('leaves a text that fits as it is', () => {
    expect(shorten('Help desk', room)).toBe('Help desk')
  })

  it('shortens any text so that it takes no more lines than it may, and says so by an ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        const short = shorten(text, room)
        expect(breakLines(short, room, room.width).length).toBeLessThanOrEqual(2)
        if (short !== text.replace(/[ \t\r\n]+/g, ' ').trim()) expect(short.endsWith('…')).toBe(true)
      }),
    )
  })

  it('cuts no number', () => {
    expect(shorten('lost: £1,234,567', { size: 11, width: 50, lines: 1 })).toBe('lost:…')
    expect(shorten('£1,234,567', { size: 11, width: 30, lines: 1 })).toBe('…')
  })

  it('measures a letter with an accent like the letter, and bold wider', () => {
    expect(textWidth('é', { size: 10 })).toBe(textWidth('e', { size: 10 }))
    expect(textWidth('abc', { size: 10, strong: true })).toBeGreaterThan(textWidth('abc', { size: 10 }))
  })
})
