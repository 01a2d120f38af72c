import type { Overview } from '#contract/overview.ts'

/** What the key figures are read from: everything that is not over, and how much there is in all. */
export interface Facts {
  readonly overview: Overview
  readonly all: number
}
