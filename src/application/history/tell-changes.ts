import type { HistoryChange } from '#contract/history.ts'
import type { Change, Image } from '#db/history.ts'
import { namesOf } from '#db/names.ts'
import type { Db } from '#db/open.ts'
import { changesIn } from '#domain/history/changes-in.ts'
import { idsIn } from './ids-in.ts'

/** Changes as people read them: fields that differ, and what the records are called that they speak of. */
export async function tellChanges(db: Db, changes: readonly Change[]): Promise<readonly HistoryChange[]> {
  const told = changes.map((change) => ({ change, image: change.after ?? change.before ?? {}, fields: fieldsOf(change) }))
  const names = await namesOf(
    db,
    told.flatMap(({ change, image, fields }) => [change.recordId, ...partsOf(image), ...idsIn(fields)]),
  )
  return told.map(({ change: { id, tableName, recordId, before, after }, image, fields }) => ({
    id,
    table: tableName,
    recordId,
    recordName: names[recordId] ?? nameIn(image, names),
    kind: before === null ? 'made' : after === null ? 'removed' : 'changed',
    fields,
    names: Object.fromEntries(idsIn(fields).flatMap((each) => (names[each] === undefined ? [] : [[each, names[each]]]))),
  }))
}

function fieldsOf({ before, after }: Change) {
  return before === null || after === null ? [] : changesIn(before, after)
}

/** What joins records, say demand or a contribution, is called by both. */
const parts = ['component_id', 'role_id', 'aim_id', 'other_id'] as const

function partsOf(image: Image): string[] {
  return parts.flatMap((part) => (typeof image[part] === 'string' ? [image[part]] : []))
}

/** What a record was called that has no name now, because it is gone or because its kind has none of its own. */
function nameIn(image: Image, names: Readonly<Record<string, string>>): string {
  const own = ['name', 'title', 'in_the_way', 'line', 'currency'].map((key) => image[key]).find((text) => typeof text === 'string')
  if (typeof own === 'string' && !('component_id' in image)) return own
  return partsOf(image)
    .flatMap((id) => names[id] ?? [])
    .join(' · ')
}
