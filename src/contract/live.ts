/** Kinds of record an open page can learn of: those with a history, then those that change without one. */
export const recordKinds = [
  'organisation',
  'person',
  'membership',
  'currency_rate',
  'role',
  'limits',
  'decision',
  'decision_verdict',
  'component',
  'component_link',
  'demand',
  'custom_field',
  'aim',
  'aim_order',
  'contribution',
  'selection',
  'bulk_edit',
  'saved_view',
  'obstacle',
  'thanks',
  'pack',
  'import_batch',
  'import_mapping',
  'attachment',
] as const

/** What changes too often, or is too much a person's own, to be remembered: how a running selection stands, and notices. */
export const fleetingKinds = ['selection_work', 'notice'] as const

export type RecordKind = (typeof recordKinds)[number] | (typeof fleetingKinds)[number]

/**
 * What an open page is told with each event `change` of `GET /api/events`: by kind, the ids of the records that changed;
 * null where they are too many to name. The event `begin` says that everything a page holds may be out of date, `here`
 * that the stream is alive. The id of each is where to go on from: `GET /api/events?after=ID`.
 */
export type Changed = Readonly<Partial<Record<RecordKind, readonly string[] | null>>>
