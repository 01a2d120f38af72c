import { type ComponentOrder, componentOrders } from '#contract/component.ts'
import { refuse } from '#contract/refusals.ts'
import { type ComponentOrdering, type ComponentPosition, orderingBy, orderingByField } from '#db/component-order.ts'
import { listFields } from '#db/fields.ts'
import type { App } from '../app.ts'
import { isStorable, positionOf } from '../paging.ts'

/** What a list is ordered by; refuses `field_not_found` for an own column that is not there. */
export async function readOrdering(app: App, { order, descending }: ComponentOrder): Promise<ComponentOrdering> {
  if (isCommon(order)) return orderingBy(order, descending)
  const field = (await app.look(listFields)).find(({ id }) => id === order) ?? refuse('field_not_found', { fieldId: order })
  return orderingByField(field, descending)
}

function isCommon(order: string): order is (typeof componentOrders)[number] {
  return (componentOrders as readonly string[]).includes(order)
}

/** A row's place in that order, as a cursor holds it. */
export function placeText(
  { orderedBy, sortKey }: { orderedBy: string | number | null; sortKey: string },
  { by }: ComponentOrdering,
): string {
  return by ? JSON.stringify([orderedBy, sortKey]) : sortKey
}

/** The place a cursor stands for; refuses `cursor_invalid` for that of a list in another order. */
export function placeOf(after: string | undefined, { by, type }: ComponentOrdering): ComponentPosition | undefined {
  if (!by) {
    const position = positionOf(after)
    return position && { ...position, value: null }
  }
  const isPlace = (text: string) => readPlace(text, type) !== null
  const position = positionOf(after, isPlace)
  return position && { ...readPlace(position.sortKey, type)!, id: position.id }
}

function readPlace(place: string, type: ComponentOrdering['type']): Omit<ComponentPosition, 'id'> | null {
  try {
    const [value, sortKey, ...rest] = JSON.parse(place)
    const fits = value === null || (type === 'number' ? Number.isFinite(value) : typeof value === 'string' && isStorable(value))
    return fits && typeof sortKey === 'string' && isStorable(sortKey) && rest.length === 0 ? { value, sortKey } : null
  } catch {
    return null
  }
}
