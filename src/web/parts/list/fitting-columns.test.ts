import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { fittingColumns } from './fitting-columns.ts'

const column = (id: string, width: number, spare = false): Column<object> => ({ id, title: id, width, spare, cell: () => id })
const columns = [column('name', 180), column('spent', 90, true), column('stop', 90, true), column('reason', 220)]
const kept = (width: number) => fittingColumns(columns, width).map(({ id }) => id)

describe('the columns of a list that is narrower than they are', () => {
  it('are all there while they fit to the pixel', () => {
    expect(kept(180 + 90 + 90 + 220 + 3 * 14 + 32)).toEqual(['name', 'spent', 'stop', 'reason'])
  })

  it('lose the last that can be spared first', () => {
    expect(kept(653)).toEqual(['name', 'spent', 'reason'])
  })

  it('keep what cannot be spared, however narrow the list', () => {
    expect(kept(100)).toEqual(['name', 'reason'])
  })
})
