import { expect, it } from 'vitest'
import { z } from './unread-schemas.ts'

const call = (schema: unknown, name: string, ...given: readonly unknown[]) =>
  ((schema as Record<string, unknown>)[name] as (...given: readonly unknown[]) => unknown)(...given)

it('a schema that is not read can be built on like any other, and is itself and no other', () => {
  const one = call(call(z, 'object', { id: call(z, 'uuid') }), 'extend', {})
  expect(one === call(z, 'object', {})).toBe(false)
  expect(call(call((one as { shape: { id: unknown } }).shape.id, 'default', null), 'optional')).toBeTypeOf('function')
})

it('an enumeration that is not read keeps its choices', () => {
  const category = call(call(z, 'enum', ['run', 'grow']), 'meta', { id: 'Category' })
  expect((category as { options: unknown }).options).toEqual(['run', 'grow'])
})
