import type { RecordKind } from '#contract/live.ts'

/** Kinds that people count to another. */
export const countedTo: Readonly<Partial<Record<string, RecordKind>>> = {
  component_link: 'component',
  bulk_edit: 'component',
  aim_order: 'aim',
  decision_verdict: 'decision',
  currency_rate: 'organisation',
  import_mapping: 'import_batch',
}
