import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTsv, writeTsv } from './tsv.ts'

const cell = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '"', '1', ',', '€') })
const width = fc.integer({ min: 1, max: 4 })
const sheet = width.chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }))

describe('cells on the clipboard', () => {
  it('come back as they went, whatever is in them', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        fc.pre(!(rows.length > 1 && rows.at(-1)!.length === 1 && rows.at(-1)![0] === ''))
        expect(parseTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('of Excel end in a line break that is no row, and break lines inside quotes', () => {
    expect(parseTsv('big\t"two\nlines"\r\nsome\t"say ""hi"""\r\n')).toEqual([
      ['big', 'two\nlines'],
      ['some', 'say "hi"'],
    ])
  })
})
