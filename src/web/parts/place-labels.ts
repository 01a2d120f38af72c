export interface Mark {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** The label's width in the same unit; its height is `lineHeight`. */
  readonly labelWidth: number
}

export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where labels may stand: inside `width` × `height`, and clear of what is written there already. */
export interface LabelField {
  readonly width: number
  readonly height: number
  readonly kept?: readonly Box[]
}

const lineHeight = 14
const gap = 5

/**
 * Where each mark's label stands: right of it, left, below or above, the first that stays inside and covers neither
 * another mark, nor what the field keeps clear, nor a label already placed; null where none does. Earlier marks choose first.
 */
export function placeLabels(marks: readonly Mark[], { width, height, kept = [] }: LabelField): (LabelPlace | null)[] {
  const circles: Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  const taken = [...kept]
  return marks.map((mark, own) => {
    for (const place of placesOf(mark)) {
      const box = labelBox(place, mark.labelWidth)
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      const free = !taken.some((other) => overlaps(box, other)) && !circles.some((other, at) => at !== own && overlaps(box, other))
      if (!inside || !free) continue
      taken.push(box)
      return place
    }
    return null
  })
}

/** The room that a line of text takes which is anchored at this place. */
export function labelBox({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 3 }
}

function placesOf({ x, y, radius }: Mark): readonly LabelPlace[] {
  return [
    { x: x + radius + gap, y: y + 4, anchor: 'start' },
    { x: x - radius - gap, y: y + 4, anchor: 'end' },
    { x, y: y + radius + lineHeight, anchor: 'middle' },
    { x, y: y - radius - gap, anchor: 'middle' },
  ]
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
