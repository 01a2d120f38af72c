import type { AccountApp, House } from '#application/house.ts'
import type { NewSession } from '#application/sessions.ts'
import type { AnswerGiven, InputOf, Operation } from '#contract/operation.ts'

/** One operation at its address, for people who are signed in. */
export interface Route {
  readonly access: 'signed_in'
  /** The operation's id in OpenAPI: the name of its use case. */
  readonly name: string
  readonly operation: Operation
  readonly perform: (app: AccountApp, input: never) => Promise<unknown>
}

/** One operation that lets people in: it runs before anybody is known. */
export interface DoorRoute {
  readonly access: 'anybody'
  readonly name: string
  readonly operation: Operation
  readonly perform: (house: House, input: never, address: string) => Promise<{ answer: unknown; session: NewSession }>
}

export function route<Said extends Operation>(
  operation: Said,
  useCase: (app: AccountApp, input: InputOf<Said>) => Promise<AnswerGiven<Said>>,
): Route {
  return { access: 'signed_in', name: useCase.name, operation, perform: useCase }
}

export function doorRoute<Said extends Operation>(
  operation: Said,
  useCase: (house: House, input: InputOf<Said>, address: string) => Promise<{ answer: AnswerGiven<Said>; session: NewSession }>,
): DoorRoute {
  return { access: 'anybody', name: useCase.name, operation, perform: useCase }
}
