import { useRef } from 'react'

/** Items by id, in the order in which they are shown. */
export interface Places<Item> {
  readonly order: readonly string[]
  readonly items: ReadonlyMap<string, Item>
}

/** Items keep the places they have: new ones come last, and what is gone stays as it was, so that nothing moves away under a hand. */
export function heldPlaces<Item>(before: Places<Item>, now: ReadonlyMap<string, Item>): Places<Item> {
  const known = new Set(before.order)
  return { order: [...before.order, ...[...now.keys()].filter((id) => !known.has(id))], items: new Map([...before.items, ...now]) }
}

/** The items in their own order, or while `held` in the places they had when that began. */
export function useHeldPlaces<Item>(items: readonly Item[], idOf: (item: Item) => string, held: boolean): readonly Item[] {
  const now = new Map(items.map((item) => [idOf(item), item]))
  const places = useRef<Places<Item>>({ order: [], items: now })
  places.current = held ? heldPlaces(places.current, now) : { order: [...now.keys()], items: now }
  return places.current.order.map((id) => places.current.items.get(id) as Item)
}
