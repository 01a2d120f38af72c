import { type FieldRow, insertField, listFields, updateField } from '#db/fields.ts'
import { peopleByName } from '#db/import-components.ts'
import type { Db } from '#db/open.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Draft, OwnType, OwnValue } from '#domain/intake/draft.ts'
import type { App } from '../app.ts'

/** People and columns of one's own, by the words of lists; what is not known yet is given an id and listed as new. */
export interface Register {
  readonly personId: (name: string) => string
  readonly fieldId: (header: string, value: OwnValue) => string
  readonly newPeople: readonly { readonly id: string; readonly name: string }[]
  readonly newFields: readonly FieldRow[]
}

const longestChoice = 100
const mostChoices = 200

export async function openRegister(app: App, db: Db, drafts: readonly Draft[]): Promise<Register> {
  const people = await peopleByName(db)
  const newPeople: { id: string; name: string }[] = []
  const fields = new Map((await listFields(db)).map((field) => [sortKey(field.name), field]))
  const newFields: FieldRow[] = []
  const types = typesOf(drafts)
  const byHeader = new Map<string, string>()

  const fieldNamed = (header: string, type: OwnType): string => {
    const name = header.slice(0, longestChoice)
    const known = fields.get(sortKey(name))
    if (known && sameType(known.type, type)) return known.id
    if (known && !name.endsWith(`(${type})`)) return fieldNamed(`${header.slice(0, longestChoice - 12)} (${type})`, type)
    const field: FieldRow = { id: app.newId(), name, type, choices: types.get(header)?.choices ?? [], revision: 1 }
    fields.set(sortKey(name), field)
    newFields.push(field)
    return field.id
  }
  return {
    newPeople,
    newFields,
    personId: (name) => {
      const key = sortKey(name)
      const known = people.get(key)
      if (known) return known
      const person = { id: app.newId(), name }
      people.set(key, person.id)
      newPeople.push(person)
      return person.id
    },
    fieldId: (header, value) => {
      const known = byHeader.get(header)
      if (known) return known
      const id = fieldNamed(header, types.get(header)?.type ?? value.type)
      byHeader.set(header, id)
      return id
    },
  }
}

/** Text and choice hold the same: a list may come with either. */
function sameType(known: FieldRow['type'], type: OwnType): boolean {
  return known === type || (known === 'text' && type === 'choice') || (known === 'choice' && type === 'text')
}

/** One type for each head: text where lists disagree, or where a choice would be out of too many or too long words. */
function typesOf(drafts: readonly Draft[]): ReadonlyMap<string, { readonly type: OwnType; readonly choices: readonly string[] }> {
  const seen = new Map<string, { type: OwnType; words: Set<string> }>()
  for (const { own } of drafts) {
    for (const [header, { type, value }] of Object.entries(own)) {
      const known = seen.get(header) ?? { type, words: new Set<string>() }
      if (known.type !== type) known.type = 'text'
      if (known.type === 'choice' && known.words.size <= mostChoices) known.words.add(String(value))
      seen.set(header, known)
    }
  }
  return new Map(
    [...seen].map(([header, { type, words }]) => {
      const fits = words.size <= mostChoices && [...words].every((word) => word.length <= longestChoice)
      return [
        header,
        type === 'choice' && fits ? { type, choices: [...words].sort() } : { type: type === 'choice' ? 'text' : type, choices: [] },
      ] as const
    }),
  )
}

/** Keeps new fields, and lets known choices take the words that came. */
export async function keepFields(
  db: Db,
  organisationId: string,
  { newFields, drafts }: { readonly newFields: readonly FieldRow[]; readonly drafts: readonly Draft[] },
): Promise<void> {
  for (const field of newFields) await insertField(db, { ...field, organisationId, sortKey: sortKey(field.name) })
  const types = typesOf(drafts)
  const fresh = new Set(newFields.map(({ id }) => id))
  for (const field of await listFields(db)) {
    const came = types.get(field.name)?.choices ?? []
    const choices = [...new Set([...field.choices, ...came])].slice(0, mostChoices)
    if (field.type !== 'choice' || fresh.has(field.id) || choices.length === field.choices.length) continue
    await updateField(db, { ...field, sortKey: sortKey(field.name), choices })
  }
}
