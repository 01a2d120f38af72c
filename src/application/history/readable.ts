import type { RecordKind } from '#contract/live.ts'
import { recordKinds } from '#contract/live.ts'
import type { App } from '../app.ts'
import { type Act, scopeOf } from '../permissions.ts'

/** Whose records may be read, their changes may be. A file's name may tell of a note that it is attached to. */
const readingOf: Readonly<Record<(typeof recordKinds)[number], Act | readonly Act[]>> = {
  organisation: 'organisation.read',
  person: 'member.read',
  membership: 'member.read',
  currency_rate: 'organisation.read',
  role: 'capacity.read',
  limits: 'limit.read',
  decision: 'selection.read',
  decision_verdict: 'selection.read',
  component: 'component.read',
  component_link: 'component.read',
  demand: 'component.read',
  custom_field: 'component.read',
  aim: 'aim.read',
  aim_order: 'aim.read',
  contribution: 'aim.read',
  selection: 'selection.read',
  bulk_edit: 'component.read',
  saved_view: [],
  obstacle: 'feedback.read',
  thanks: 'feedback.read',
  pack: 'selection.read',
  import_batch: 'import.read',
  import_mapping: 'import.read',
  attachment: ['attachment.read', 'feedback.read'],
}

/** The kinds of record of whose changes the actor may see all, and those of which only what they did themselves. */
export function readableTables({ actor }: Pick<App, 'actor'>): {
  readonly everybodys: readonly RecordKind[]
  readonly own: readonly RecordKind[]
} {
  const actsFor = (kind: (typeof recordKinds)[number]) => [readingOf[kind]].flat() as readonly Act[]
  const everybodys = recordKinds.filter((kind) => {
    const acts = actsFor(kind)
    return acts.length > 0 && acts.every((act) => scopeOf(actor.hat, act) === 'all')
  })
  return { everybodys, own: recordKinds.filter((kind) => !everybodys.includes(kind)) }
}
