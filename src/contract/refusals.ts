/**
 * Everything the product may refuse to do: the only table of HTTP statuses, exit codes and titles.
 * A title says what is wrong in the user's words; `facts` beside it say where and what to do.
 */
export const refusals = {
  input_invalid: { status: 400, exit: 2, title: 'The request cannot be understood' },
  command_misused: { status: 400, exit: 2, title: 'The command is missing something or has too much' },
  command_unknown: { status: 404, exit: 2, title: 'There is no such command; portolan --help lists them' },
  not_signed_in: { status: 401, exit: 4, title: 'You are not signed in' },
  not_permitted: { status: 403, exit: 4, title: 'Your role does not allow this' },
  internal: { status: 500, exit: 70, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; exit: number; title: string }>

export type RefusalCode = keyof typeof refusals

/** The one exception that is expected to cross floors. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(refusals[code].title)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

export function refuse(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): never {
  throw new Refusal(code, facts)
}
