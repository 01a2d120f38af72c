import { lastImported } from '#db/import-changes.ts'
import type { Db } from '#db/open.ts'
import { type FieldChange, isSame } from '#domain/intake/difference.ts'
import type { WeighedComponent } from './weighed.ts'

/** Whether a person says that a value stays as it is here, whatever the lists say. */
export type Stays = (id: string, key: string) => boolean

/**
 * Leaves what people decided here since the last import, where lists only repeat what they said then: a list that is
 * older than a decision does not undo it. Where both said something new, the change says so and is for a person to see.
 * Also counts the values that so stay.
 */
export async function keepChangedHere(
  db: Db,
  components: readonly WeighedComponent[],
  stays: Stays,
): Promise<{ readonly components: WeighedComponent[]; readonly kept: number }> {
  const asked = components.flatMap(({ component, changes }) => changes.map(({ field }) => ({ id: component.id, path: pathOf(field) })))
  const last = new Map((await lastImported(db, 'component', asked)).map(({ id, path, value }) => [`${id} ${path}`, value]))
  let kept = 0
  const weigh = (weighed: WeighedComponent): WeighedComponent => {
    const { component, changes } = weighed
    const said = ({ field }: FieldChange) => last.get(`${component.id} ${pathOf(field)}`)
    const isKnown = ({ field }: FieldChange) => last.has(`${component.id} ${pathOf(field)}`)
    const repeated = changes.filter((change) => isKnown(change) && isSame(said(change), change.after))
    const chosen = changes.filter(({ field }) => stays(component.id, field))
    if (repeated.length === 0 && chosen.length === 0 && !changes.some(isKnown)) return weighed
    kept += repeated.length
    const staying = new Set([...repeated, ...chosen])
    const open = changes
      .filter((change) => !staying.has(change))
      .map((change) => ({ ...change, changedHere: isKnown(change) && !isSame(said(change), change.before) }))
    return {
      ...weighed,
      component: [...staying].reduce(taken, component),
      changes: open,
      outcome: open.length > 0 ? 'changed' : 'unchanged',
    }
  }
  return { components: components.map((each) => (each.changes.length > 0 ? weigh(each) : each)), kept }
}

function taken(component: WeighedComponent['component'], { field, before }: FieldChange): WeighedComponent['component'] {
  if (!isOwn(field)) return { ...component, [field]: before }
  return { ...component, custom: { ...component.custom, [field]: before as never } }
}

/** Fields of one's own go by their id. */
function isOwn(field: string): boolean {
  return field.includes('-')
}

function pathOf(field: string): string {
  return isOwn(field) ? `custom.${field}` : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
