import { describe, expect, it } from 'vitest'
import { drawnOut, isInside, laidOut, movedBy, repeatedIn } from './grid-range.ts'

const extent = { rows: 100, columns: 4, pageRows: 10 }
const at = (row: number, column: number) => ({ row, column })
const one = (row: number, column: number) => ({ anchor: at(row, column), active: at(row, column) })

describe('moving in a grid', () => {
  it.each([
    ['ArrowDown', false, at(6, 1)],
    ['ArrowDown', true, at(99, 1)],
    ['Home', true, at(0, 0)],
    ['End', false, at(5, 3)],
    ['PageUp', false, at(0, 1)],
  ])('%s with ctrl %s leads to %o', (key, ctrl, to) => {
    expect(movedBy({ key, ctrl }, at(5, 1), extent)).toEqual(to)
  })

  it('stays inside at the edges, and other keys move nothing', () => {
    expect(movedBy({ key: 'ArrowUp', ctrl: false }, at(0, 0), extent)).toEqual(at(0, 0))
    expect(movedBy({ key: 'x', ctrl: false }, at(0, 0), extent)).toBeNull()
  })
})

describe('drawing a range out by its corner', () => {
  const source = { anchor: at(2, 1), active: at(3, 2) }

  it('goes along the way that leads further, and never both', () => {
    expect(drawnOut(source, at(7, 3))).toEqual({ anchor: at(2, 1), active: at(7, 2) })
    expect(drawnOut(source, at(4, 9))).toEqual({ anchor: at(2, 1), active: at(3, 9) })
    expect(drawnOut(source, at(0, 1))).toEqual({ anchor: at(0, 1), active: at(3, 2) })
  })

  it('repeats what is in it, forwards and backwards', () => {
    expect([4, 5, 6].map((row) => repeatedIn(source, at(row, 1)).row)).toEqual([2, 3, 2])
    expect([1, 0].map((row) => repeatedIn(source, at(row, 1)).row)).toEqual([3, 2])
    expect(repeatedIn(source, at(2, 5))).toEqual(at(2, 1))
  })
})

describe('pasting into a grid', () => {
  it('fills the whole range with one cell', () => {
    expect(laidOut([['big']], { anchor: at(0, 0), active: at(1, 1) }, extent)).toHaveLength(4)
  })

  it('repeats a block that fits the range a whole number of times', () => {
    const laid = laidOut([['a'], ['b']], { anchor: at(0, 0), active: at(3, 0) }, extent)
    expect(laid.map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b'])
  })

  it('lays a larger block from the corner and leaves out what falls off', () => {
    const laid = laidOut([['a', 'b', 'c']], one(99, 2), extent)
    expect(laid).toEqual([
      { row: 99, column: 2, text: 'a' },
      { row: 99, column: 3, text: 'b' },
    ])
  })

  it('knows a range whichever corner it was begun at', () => {
    expect(isInside({ anchor: at(5, 3), active: at(2, 1) }, at(3, 2))).toBe(true)
  })
})
