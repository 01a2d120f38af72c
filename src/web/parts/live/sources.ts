import { type Changed, type RecordKind, recordKinds } from '#contract/live.ts'

type Input = Readonly<Record<string, unknown>>

/** What the answer to a question is made of: when one of it changes, the question is asked again. */
interface Source {
  /** Any record of these kinds. */
  readonly kinds: readonly RecordKind[]
  /** Beyond those, the one record that the question names. */
  readonly about?: (input: Input) => readonly [kind: string, id: unknown]
}

const portfolio: readonly RecordKind[] = ['component', 'component_link', 'demand', 'contribution', 'organisation', 'currency_rate']

/** By the address of each question the product can be asked; a test holds it against the contract. */
export const sources: Readonly<Record<string, Source>> = {
  '/aims': { kinds: ['aim', 'aim_order', 'person'] },
  '/aims/alignment': { kinds: [...portfolio, 'aim', 'aim_order', 'decision'] },
  '/attachment-files/:attachmentId': { kinds: [] },
  '/attachments/:aboutKind/:aboutId': { kinds: ['attachment', 'person'] },
  '/capacity': { kinds: ['role', 'demand', 'component', 'organisation', 'currency_rate'] },
  '/components': { kinds: ['component', 'demand', 'person'] },
  '/components/count': { kinds: ['component'] },
  '/components/:componentId': { kinds: ['component_link', 'demand'], about: ({ componentId }) => ['component', componentId] },
  '/components/:componentId/list-rows': { kinds: ['import_batch'], about: ({ componentId }) => ['component', componentId] },
  '/contributions': { kinds: ['contribution', 'component', 'aim'] },
  '/cycle': { kinds: ['component', 'decision', 'selection', 'aim_order', 'contribution', 'limits', 'role', 'demand', 'person'] },
  '/decisions': { kinds: ['decision', 'decision_verdict', 'person'] },
  '/decisions/:decisionId': { kinds: ['decision_verdict', 'person'], about: ({ decisionId }) => ['decision', decisionId] },
  '/fields': { kinds: ['custom_field'] },
  '/history': { kinds: recordKinds },
  '/history/acts/:actId': { kinds: [] },
  '/history/:table/:recordId': { kinds: [], about: ({ table, recordId }) => [String(table), recordId] },
  '/import-files/:fileId': { kinds: [] },
  '/imports': { kinds: ['import_batch', 'person'] },
  '/imports/:importId/unread': { kinds: [], about: ({ importId }) => ['import_batch', importId] },
  '/limits': { kinds: ['limits', 'organisation'] },
  '/me': { kinds: ['person', 'membership', 'organisation'] },
  '/me/tokens': { kinds: [] },
  '/members': { kinds: ['membership', 'person'] },
  '/notices': { kinds: ['notice', 'person'] },
  '/notices/count': { kinds: ['notice'] },
  '/obstacles': { kinds: ['obstacle', 'person'] },
  '/organisation': { kinds: ['organisation'] },
  '/organisation/periods/preview': { kinds: ['organisation', 'component', 'demand', 'limits', 'role'] },
  '/organisation/rates': { kinds: ['currency_rate'] },
  '/overview': { kinds: [...portfolio, 'aim', 'aim_order', 'limits', 'decision'] },
  '/packs': { kinds: ['pack', 'person'] },
  '/packs/:packId': { kinds: ['person'], about: ({ packId }) => ['pack', packId] },
  '/packs/:packId/files/:name': { kinds: [] },
  '/people': { kinds: ['person'] },
  '/roles': { kinds: ['role', 'organisation'] },
  '/ranking': { kinds: [...portfolio, 'aim', 'aim_order', 'custom_field'] },
  '/search': {
    kinds: [
      ...['component', 'aim', 'role', 'person', 'decision', 'selection', 'pack', 'import_batch', 'attachment'],
      ...['obstacle', 'thanks'],
    ] as const,
  },
  '/selections': { kinds: ['selection', 'decision', 'person'] },
  '/selections/:selectionId': { kinds: ['selection_work', 'decision'], about: ({ selectionId }) => ['selection', selectionId] },
  '/selections/:selectionId/components/:componentId/reason': { kinds: [], about: ({ selectionId }) => ['selection', selectionId] },
  '/selections/:selectionId/changed-since': { kinds: [...portfolio, 'aim', 'aim_order', 'limits', 'role', 'person'] },
  '/selections/:selectionId/difference': { kinds: ['decision'], about: ({ selectionId }) => ['selection', selectionId] },
  '/thanks': { kinds: ['thanks', 'person'] },
  '/views': { kinds: ['saved_view', 'person'] },
}

/** Whether an answer may be another one now. A kind or a question of a later server, which this page does not know, always is. */
export function isTouched(path: string, input: Input, changed: Changed): boolean {
  const source = sources[path]
  const kinds = Object.keys(changed) as RecordKind[]
  if (!source || kinds.some((kind) => !known.has(kind))) return true
  if (source.kinds.some((kind) => kind in changed)) return true
  const [kind, id] = source.about?.(input) ?? []
  const ids = changed[kind as RecordKind]
  return ids === null || (ids?.includes(String(id)) ?? false)
}

const known = new Set<RecordKind>([...recordKinds, 'selection_work', 'notice'])
