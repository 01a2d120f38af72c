import { describe, expect, it } from 'vitest'
import { isPlain, isSame, readListSearch } from './list-search.ts'

describe('an address of a list', () => {
  it('keeps what it knows and drops what makes no sense', () => {
    const typed = {
      find: '',
      filters: { state: ['approved', 7], kind: 'project' },
      order: 'name',
      desc: 'yes',
      columns: ['end', 1],
      id: 'x',
    }
    expect(readListSearch(typed)).toEqual({ filters: { state: ['approved'] }, order: 'name', columns: ['end'] })
  })

  it('is plain with nothing but a view, and the same whatever the order it was written in', () => {
    expect(isPlain({ view: 'a' })).toBe(true)
    expect(isPlain({ order: 'name' })).toBe(false)
    expect(isSame({ order: 'name', find: 'x', view: 'a' }, { find: 'x', order: 'name' })).toBe(true)
    expect(isSame({ order: 'name', desc: true }, { order: 'name' })).toBe(false)
  })
})
