import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bubble, bubbleTowards, placeBubbles, placeCorners, radiusIn } from './bubble-places.ts'
import { type Box, labelBox } from './place-labels.ts'

const corner = (name: string, advice: string) => ({ name, advice: `${name}: ${advice}` })
const corners = [
  corner('Pearls', 'protect'),
  corner('Oysters', 'de-risk'),
  corner('Bread and butter', 'keep lean'),
  corner('White elephants', 'stop or shrink'),
] as const
const bubble = (id: string, risk: number, value: number, money = 100): Bubble => ({
  id,
  name: id,
  risk,
  value,
  money,
  colour: 'c1',
  told: id,
})
const clash = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const some = fc.array(fc.tuple(fc.nat(100), fc.nat(1000), fc.nat(9000)), { minLength: 1, maxLength: 25 })

describe('bubbles of value, risk and money', () => {
  it.each([326, 900])('at a width of %i px no name stands on the words of a corner', (width) => {
    const words = placeCorners(corners, width)
    fc.assert(
      fc.property(some, (given) => {
        const bubbles = given.map(([risk, value, money], at) => ({
          ...bubble(String(at), risk, value, money),
          name: `Piece of work ${at}`,
        }))
        const placed = placeBubbles(
          bubbles,
          width,
          words.map(({ box }) => box),
        )
        const labels = placed.flatMap(({ label, name }) => (label ? [labelBox(label, name.length * 5)] : []))
        expect(labels.filter((label) => words.some(({ box }) => clash(label, box)))).toEqual([])
      }),
    )
  })

  it('on a phone name their corners without advice, which do not run into each other', () => {
    const words = placeCorners(corners, 326)
    expect(words.map(({ text }) => text)).toEqual(['Pearls', 'Oysters', 'Bread and butter', 'White elephants'])
    expect(clash(words[2]!.box, words[3]!.box)).toBe(false)
  })

  it('have areas that compare as their money does', () => {
    const radius = radiusIn([{ money: 1000 }, { money: 4000 }], 900)
    expect(radius(4000)).toBe(2 * radius(1000))
  })

  it('are all reached from any one by arrow keys, those in one place too', () => {
    fc.assert(
      fc.property(
        fc.oneof(some, fc.constant(Array.from({ length: 6 }, (_, at): [number, number, number] => [2, 993, at % 3]))),
        (given) => {
          const placed = placeBubbles(
            given.map(([risk, value, money], at) => bubble(String(at).padStart(2, '0'), risk, value, money)),
            900,
            [],
          )
          const reached = new Set([placed[0]!])
          for (const from of reached)
            for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) reached.add(bubbleTowards(placed, from, key))
          expect(reached.size).toBe(placed.length)
        },
      ),
    )
  })
})
