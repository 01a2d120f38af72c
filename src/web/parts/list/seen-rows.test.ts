import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { seenRows, shownColumns } from './seen-rows.ts'

interface Row {
  readonly name: string
  readonly cost: number | null
  readonly state: 'idea' | 'proposed'
}

const column = (id: string, value: (row: Row) => string | number | null, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id,
  width: 1,
  cell: () => null,
  value,
  ...more,
})
const columns = [
  column('name', ({ name }) => name),
  column('cost', ({ cost }) => cost),
  column('state', ({ state }) => state, { sortBy: ({ state }) => (state === 'proposed' ? 0 : 1) }),
  column('note', () => null, { hidden: true }),
]
const filters = [{ id: 'state', label: 'State', options: [], of: ({ state }: Row) => [state] }]
const rows: readonly Row[] = [
  { name: 'École', cost: 9, state: 'idea' },
  { name: 'beta', cost: null, state: 'proposed' },
  { name: 'Alpha 10', cost: 10, state: 'idea' },
]
const names = (search: object) => seenRows(rows, { columns, filters }, search).map(({ name }) => name)

describe('the rows seen', () => {
  it('are as they came until somebody asks for an order', () => {
    expect(names({})).toEqual(['École', 'beta', 'Alpha 10'])
  })

  it('are in the order of a column, unknown last either way, words across accents and case', () => {
    expect(names({ order: 'name' })).toEqual(['Alpha 10', 'beta', 'École'])
    expect(names({ order: 'cost' })).toEqual(['École', 'Alpha 10', 'beta'])
    expect(names({ order: 'cost', desc: true })).toEqual(['Alpha 10', 'École', 'beta'])
    expect(names({ order: 'state' })).toEqual(['beta', 'École', 'Alpha 10'])
  })

  it('hold every word of the search and belong to a chosen option', () => {
    expect(names({ find: 'ecole' })).toEqual(['École'])
    expect(names({ find: '10 alp' })).toEqual(['Alpha 10'])
    expect(names({ filters: { state: ['proposed'] } })).toEqual(['beta'])
  })
})

describe('the columns shown', () => {
  it('are those asked for, in their order, after the first', () => {
    const ids = (asked?: readonly string[]) => shownColumns(columns, asked ? { columns: asked } : {}).map(({ id }) => id)
    expect(ids()).toEqual(['name', 'cost', 'state'])
    expect(ids(['note', 'gone', 'cost'])).toEqual(['name', 'note', 'cost'])
    expect(ids([])).toEqual(['name'])
  })
})
