import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey } from './sort-key.ts'

describe('sort key', () => {
  it('puts an accented name beside its plain twin', () => {
    const names = ['Zoo', 'État civil', 'etat major', 'Ængstrom', 'Łódź', 'Straße', 'strasse B']
    expect(names.map(sortKey)).toEqual(['zoo', 'etat civil', 'etat major', 'aengstrom', 'lodz', 'strasse', 'strasse b'])
  })

  it('reads runs of space, of any kind, as one', () => {
    expect(sortKey('  New\u00a0 billing\n engine ')).toBe('new billing engine')
  })

  it('changes nothing when it is taken twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sortKey(sortKey(text))).toBe(sortKey(text))
      }),
    )
  })
})
