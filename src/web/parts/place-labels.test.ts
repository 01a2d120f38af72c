import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, labelBox, placeLabels } from './place-labels.ts'

const mark = fc.record({
  x: fc.nat(600),
  y: fc.nat(300),
  radius: fc.integer({ min: 4, max: 30 }),
  labelWidth: fc.integer({ min: 20, max: 160 }),
})
const field = { width: 600, height: 300 }
const clash = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('labels of a bubble chart', () => {
  it('stand to the right of a mark that is alone', () => {
    expect(placeLabels([{ x: 100, y: 100, radius: 10, labelWidth: 80 }], field)).toEqual([{ x: 115, y: 104, anchor: 'start' }])
  })

  it('go to the left at the right edge', () => {
    expect(placeLabels([{ x: 590, y: 100, radius: 10, labelWidth: 80 }], field)[0]?.anchor).toBe('end')
  })

  it('never overlap one another, nor the words in the corners', () => {
    const corner = { left: 0, right: 150, top: 280, bottom: 300 }
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const places = placeLabels(marks, { ...field, kept: [corner] })
        const boxes = [corner, ...places.flatMap((place, at) => (place ? [labelBox(place, marks[at]!.labelWidth)] : []))]
        expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => clash(a, b)))).toEqual([])
      }),
    )
  })
})
