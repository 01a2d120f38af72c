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

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const lineHeight = 14
const gap = 5

/**
 * Where each mark's label stands: right of it, left, below or above, the first that stays inside and covers neither
 * another mark nor a label already placed; null where none does. Earlier marks choose first.
 */
export function placeLabels(marks: readonly Mark[], width: number, height: number): (LabelPlace | null)[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  return marks.map((mark, own) => {
    for (const place of placesOf(mark)) {
      const box = boxOf(place, mark.labelWidth)
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      if (!inside || taken.some((other, at) => at !== own && overlaps(box, other))) continue
      taken.push(box)
      return place
    }
    return null
  })
}

function placesOf({ x, y, radius }: Mark): readonly LabelPlace[] {
  return [
    { x: x + radius + gap, y: y + 4, anchor: 'start' },
    { x: x - radius - gap, y: y + 4, anchor: 'end' },
    { x, y: y + radius + lineHeight, anchor: 'middle' },
    { x, y: y - radius - gap, anchor: 'middle' },
  ]
}

function boxOf({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 3 }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
