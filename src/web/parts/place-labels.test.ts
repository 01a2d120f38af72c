import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from './place-labels.ts'

const mark = fc.record({
  x: fc.nat(600),
  y: fc.nat(300),
  radius: fc.integer({ min: 4, max: 30 }),
  labelWidth: fc.integer({ min: 20, max: 160 }),
})

describe('labels of a bubble chart', () => {
  it('stand to the right of a mark that is alone', () => {
    expect(placeLabels([{ x: 100, y: 100, radius: 10, labelWidth: 80 }], 600, 300)).toEqual([{ x: 115, y: 104, anchor: 'start' }])
  })

  it('go to the left at the right edge', () => {
    expect(placeLabels([{ x: 590, y: 100, radius: 10, labelWidth: 80 }], 600, 300)[0]?.anchor).toBe('end')
  })

  it('never overlap one another', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const boxes = placeLabels(marks, 600, 300).flatMap((place, at) => {
          if (!place) return []
          const width = marks[at]!.labelWidth
          const left = place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2
          return [{ left, right: left + width, top: place.y - 11, bottom: place.y + 3 }]
        })
        const clashes = boxes.flatMap((a, i) =>
          boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        )
        expect(clashes).toEqual([])
      }),
    )
  })
})
