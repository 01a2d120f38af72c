import type { WrittenComponent } from '#db/import-components.ts'
import type { RoleRow } from '#db/roles.ts'
import type { FieldChange } from '#domain/intake/difference.ts'
import type { Draft } from '#domain/intake/draft.ts'

/** A component against what is kept of it. */
export interface WeighedComponent {
  readonly draft: Draft
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly component: WrittenComponent
  readonly changes: readonly FieldChange[]
  /** Revision before. */
  readonly revision: number
}

/** A role against what is kept of it. */
export interface WeighedRole {
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly role: RoleRow
  readonly before: RoleRow | null
  readonly changes: readonly FieldChange[]
}
