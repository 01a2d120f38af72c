import type { bulkEdit } from '#contract/bulk-edit.ts'
import type { InputGiven } from '#contract/client.ts'

export type BulkGiven = InputGiven<typeof bulkEdit>['change']

/** What can be changed of many at once, in the order in which it is offered. */
export const draftKeys = [
  'state',
  'kind',
  'category',
  'sponsorId',
  'ownerId',
  'startDate',
  'endDate',
  'shiftDates',
  'mandatory',
  'competes',
  'deliveryRisk',
  'addTags',
  'removeTags',
] as const satisfies readonly (keyof BulkGiven)[]

export type DraftKey = (typeof draftKeys)[number] | `custom.${string}`

/** What somebody is about to change; undefined: no value has been given yet. */
export type BulkDraft = ReadonlyMap<DraftKey, unknown>

export function customKey(fieldId: string): DraftKey {
  return `custom.${fieldId}`
}

export function fieldIdOf(key: DraftKey): string | undefined {
  return key.startsWith('custom.') ? key.slice('custom.'.length) : undefined
}

const emptiable: ReadonlySet<DraftKey> = new Set(['category', 'sponsorId', 'ownerId', 'startDate', 'endDate', 'deliveryRisk'])

/** Whether a component may hold nothing there. */
export function mayBeEmpty(key: DraftKey): boolean {
  return emptiable.has(key) || fieldIdOf(key) !== undefined
}

/** The change as the server takes it: what has a value, and null where nothing of it has any. Dates are set or shifted, not both. */
export function changeOf(draft: BulkDraft): BulkGiven | null {
  const said = [...draft].filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
  const custom = said.flatMap(([key, value]) => {
    const fieldId = fieldIdOf(key)
    return fieldId === undefined ? [] : [[fieldId, value] as const]
  })
  const shifts = said.some(([key]) => key === 'shiftDates')
  const plain = said.filter(([key]) => fieldIdOf(key) === undefined && !(shifts && (key === 'startDate' || key === 'endDate')))
  if (plain.length + custom.length === 0) return null
  return { ...Object.fromEntries(plain), ...(custom.length > 0 && { custom: Object.fromEntries(custom) }) } as BulkGiven
}
