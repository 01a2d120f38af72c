import type { Component } from '../src/contract/component.ts'
import type { Caller, World } from './server.ts'

/** A component made as a person makes it, by the owner unless another caller is given. */
export async function aComponent({ call, owner }: World, body: object, as: Caller = owner): Promise<Component> {
  const answer = await call(as, ['POST', '/components'], { body })
  if (answer.status !== 200) throw new Error(`the component was refused: ${JSON.stringify(answer.body)}`)
  return answer.body
}
