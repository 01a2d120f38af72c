import { textWidth } from '#domain/pack/text-width.ts'
import { type Box, type LabelPlace, labelBox, placeLabels } from './place-labels.ts'

export interface Bubble {
  readonly id: string
  readonly name: string
  /** 0 to 100, to the right. */
  readonly risk: number
  /** Upwards, in whatever unit; the axis is as long as the largest. */
  readonly value: number
  /** The area. */
  readonly money: number
  /** A category's token, `c1` to `c6`. */
  readonly colour: string
  /** All its figures in one line, for the tooltip and the screen reader. */
  readonly told: string
}

/** A corner's name, and what to do with the work in it. */
export interface Corner {
  readonly name: string
  readonly advice: string
}

export interface PlacedBubble extends Bubble {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly label: LabelPlace | null
}

export const frame = { height: 320, left: 26, right: 8, top: 22, bottom: 26 }
/** Under this width the corners are named without advice. */
const advisedFrom = 520
const type = { size: 11.5 }

/** Bubbles with their names where there is room, the largest first; smaller ones stand over larger ones. */
export function placeBubbles(bubbles: readonly Bubble[], width: number, corners: readonly Box[]): PlacedBubble[] {
  const inner = { width: width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom }
  const most = Math.max(1, ...bubbles.map(({ value }) => value))
  const radiusOf = radiusIn(bubbles, width)
  const drawn = bubbles
    .map((bubble) => ({
      ...bubble,
      x: frame.left + 14 + (bubble.risk / 100) * (inner.width - 40),
      y: frame.top + 22 + (1 - bubble.value / most) * (inner.height - 44),
      radius: radiusOf(bubble.money),
      labelWidth: textWidth(bubble.name, type),
    }))
    .sort((a, b) => b.radius - a.radius)
  const labels = placeLabels(drawn, { width: width - 4, height: frame.height - frame.bottom, kept: corners })
  return drawn.map((bubble, at) => ({ ...bubble, label: labels[at] ?? null }))
}

/** The radius for an amount of money: areas compare as the amounts do, and the least is still to be seen. */
export function radiusIn(bubbles: readonly Pick<Bubble, 'money'>[], width: number): (money: number) => number {
  const largest = Math.max(1, ...bubbles.map(({ money }) => money))
  const biggest = Math.min(24, width / 24)
  return (money) => Math.max(4, biggest * Math.sqrt(money / largest))
}

/** The four corners' words, where they stand and the room they take: top left, top right, bottom left, bottom right. */
export function placeCorners(corners: readonly [Corner, Corner, Corner, Corner], width: number) {
  const [right, high, low] = [width - frame.right, frame.top + 2, frame.height - frame.bottom - 6]
  return corners.map(({ name, advice }, at) => {
    const text = width < advisedFrom ? name : advice
    const isLeft = at % 2 === 0
    const place = { x: isLeft ? frame.left + 8 : right, y: at < 2 ? high : low, anchor: isLeft ? ('start' as const) : ('end' as const) }
    return { text, place, box: labelBox(place, textWidth(text, { ...type, strong: true }) + 8) }
  })
}

/** The bubble that an arrow key leads to: across by risk, up and down by value, one after the other; itself at the end. */
export function bubbleTowards(bubbles: readonly PlacedBubble[], from: PlacedBubble, key: string): PlacedBubble {
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const inOrder = bubbles.toSorted((a, b) => (isAcross ? a.x - b.x || a.y - b.y : a.y - b.y || a.x - b.x))
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  return inOrder[inOrder.indexOf(from) + step] ?? from
}
