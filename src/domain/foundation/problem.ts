/** One thing wrong with data that was given: what, where, and the facts one needs to put it right. Lists of these are complete: every problem, not the first. */
export interface Problem {
  readonly code: string
  /** The place in what was given, such as `candidates.P4.needs.0`; empty for the whole. */
  readonly at: string
  readonly facts: Readonly<Record<string, unknown>>
}
