import { describe, expect, it } from 'vitest'
import { readSearch } from './portfolio-search.ts'

describe('an address of the portfolio', () => {
  it('keeps what it knows and drops what makes no sense', () => {
    expect(readSearch({ find: 'grid', state: ['approved', 'asleep'], kind: 'project', must: 'yes' })).toEqual({
      find: 'grid',
      state: ['approved'],
    })
  })
})
