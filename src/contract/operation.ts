import type { z } from 'zod'
import type { RefusalCode } from './refusals.ts'

/**
 * One thing the product can be asked to do, said once: the server's route, the OpenAPI document, the command line and
 * the typed web client all come from it.
 *
 * `input` is one flat object. Its keys that stand in `path` (`/components/:componentId`) travel there; the others travel
 * in the query of a `get` or `delete` and in the body of the rest. With `maxBytes` the body is one file as it is: it becomes
 * the input `bytes`, and whatever does not stand in the path travels in the query.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: `/${string}`
  /** What it does, in one line without a full stop: the title in OpenAPI and in the command line's help. */
  readonly summary: string
  readonly input: Input
  readonly answer: Answer
  /** Said by an operation that takes a file: the most it may weigh. Its input has the key `bytes: FileBytes`. */
  readonly maxBytes?: number
  /** Said by an operation whose JSON may weigh more than a megabyte: the most it may weigh. */
  readonly maxJsonBytes?: number
  /** Said by an operation that costs much: how often one account may ask for it in a quarter of an hour. */
  readonly mostPerQuarter?: number
  /**
   * Said by an operation about the account itself: a personal token, which stands for one hat only, does not do. It takes the
   * session of a browser, or the machine that holds the data.
   */
  readonly inPerson?: true
  /** What it may refuse beyond what every operation may: `input_invalid`, `not_signed_in`, `not_permitted`, `internal` and outages. */
  readonly refusals: readonly RefusalCode[]
}

export function operation<Input extends z.ZodType, Answer extends z.ZodType>(said: Operation<Input, Answer>): Operation<Input, Answer> {
  const counted = said.mostPerQuarter === undefined ? [] : (['too_many_attempts'] as const)
  const personal = said.inPerson ? (['person_needed'] as const) : []
  return { ...said, refusals: [...said.refusals, ...counted, ...personal] }
}

export type InputOf<Said> = Said extends Operation<infer Input, z.ZodType> ? z.output<Input> : never
export type AnswerOf<Said> = Said extends Operation<z.ZodType, infer Answer> ? z.output<Answer> : never

/** What a use case gives: the answer, which nobody changes any more. */
export type AnswerGiven<Said> = Frozen<AnswerOf<Said>>

/** What nobody changes any more. */
export type Frozen<T> = T extends Uint8Array | string | number | boolean | null | undefined
  ? T
  : T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Frozen<Item>>
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T
