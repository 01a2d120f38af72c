import type { Hat } from '#contract/identity.ts'
import type { AnswerOf, InputOf, Operation } from '#contract/operation.ts'

/** Who acts, where, and in which role. Every use case acts as a named person; there is no anonymous one. */
export interface Actor {
  readonly organisationId: string
  readonly personId: string
  readonly hat: Hat
}

/** What a use case may reach. */
export interface App {
  readonly actor: Actor
  readonly now: () => Date
  /** A fresh id, sortable by the time it was made (UUID version 7). */
  readonly newId: () => string
}

/** One act of the product: permit, load, decide, save. */
export type UseCase<Said extends Operation> = (app: App, input: InputOf<Said>) => Promise<AnswerOf<Said>>
