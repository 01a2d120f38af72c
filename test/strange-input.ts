import type { seededRandom } from '../src/domain/foundation/random.ts'

type Random = ReturnType<typeof seededRandom>
type Schema = Readonly<Record<string, unknown>>

const strange: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '0',
  "'; drop table component; --",
  '\u202e😀é',
  'x'.repeat(5_000),
  '2026-02-30',
  '0001-01-01',
  '9999-12-31',
  -1,
  0,
  0.5,
  2 ** 31,
  2 ** 53,
  -1e308,
  [],
  [[]],
  {},
  { __proto__: 1, constructor: 1 },
]

/**
 * Input that a schema describes, give or take: one part in six is something else altogether, what is optional is there
 * or not, and ids are of things that exist as often as not.
 */
export function strangeInput(schema: Schema, { random, ids }: { random: Random; ids: readonly string[] }, depth = 0): unknown {
  const again = (inner: unknown) => strangeInput((inner ?? {}) as Schema, { random, ids }, depth + 1)
  const pick = <Item>(items: readonly Item[]) => items[random.below(items.length)] as Item
  if (depth > 0 && random.below(6) === 0) return pick(strange)
  const choices = (schema.anyOf ?? schema.oneOf) as readonly unknown[] | undefined
  if (choices) return again(pick(choices))
  if (Array.isArray(schema.enum)) return pick(schema.enum)
  if ('const' in schema) return schema.const
  if (schema.type === 'object') {
    const required = (schema.required ?? []) as readonly string[]
    const kept = Object.entries((schema.properties ?? {}) as Schema).filter(([name]) => required.includes(name) || random.below(2) === 0)
    const free = schema.additionalProperties ? [[pick([...ids, 'a']), schema.additionalProperties] as const] : []
    return Object.fromEntries([...kept, ...free].map(([name, inner]) => [name, again(inner)]))
  }
  if (schema.type === 'array') return Array.from({ length: random.below(4) }, () => again(schema.items))
  if (schema.type === 'boolean') return random.below(2) === 0
  if (schema.type === 'integer' || schema.type === 'number')
    return pick([0, 1, 2, 50, 100, Number(schema.minimum ?? 3), Number(schema.maximum ?? 4)])
  if (schema.format === 'uuid') return pick([...ids, '01900000-0000-7000-8000-00000000dead'])
  if (schema.format === 'date') return pick(['2026-01-01', '2027-06-30', '0001-01-01', '9999-12-31'])
  return pick(['a name', 'EUR', 'a@example.org', '2026-01-01', 'x'])
}
