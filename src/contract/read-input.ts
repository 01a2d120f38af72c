import { z } from 'zod'
import { refuse } from './refusals.ts'

type Schema = z.core.JSONSchema.JSONSchema

/** One thing wrong with what was given: `at` is the place in it, such as `budgets.3.amountMinor`; empty for the whole. */
export interface InputProblem {
  readonly code: string
  readonly at: string
  readonly message: string
}

/**
 * The input as the schema understands it. Refuses `input_invalid` with every problem and its place: keys among them that
 * the operation does not know, and text that no database holds, U+0000 and halves of characters.
 */
export function readInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const unstorable = unstorableTexts(raw)
  if (unstorable.length > 0) refuse('input_invalid', { problems: unstorable })
  const unknown = unknownKeys(schema, raw)
  const read = schema.safeParse(raw)
  if (read.success && unknown.length === 0) return read.data
  const issues = read.error?.issues ?? []
  const problems = issues.map(({ code, path, message }): InputProblem => ({ code, at: path.map(String).join('.'), message }))
  return refuse('input_invalid', { problems: [...unknown, ...problems] })
}

/** A key that is misspelt would otherwise be asked for in vain, page one for ever. */
function unknownKeys(schema: z.ZodType, raw: unknown): InputProblem[] {
  const { properties } = jsonSchemaOf(schema)
  if (properties === undefined || typeof raw !== 'object' || raw === null) return []
  const known = Object.keys(properties)
  const message = known.length === 0 ? 'Not known here; this takes nothing' : `Not known here; what is: ${known.join(', ')}`
  return Object.keys(raw).flatMap((at) => (Object.hasOwn(properties, at) ? [] : [{ code: 'unknown_key', at, message }]))
}

const unstorableText = { code: 'unstorable_text', message: 'Text cannot hold U+0000 or half a character; take it out' }

/** Walks without recursion: a body can be nested deeper than the stack. */
function unstorableTexts(raw: unknown): InputProblem[] {
  const problems: InputProblem[] = []
  const open: Array<{ readonly value: unknown; readonly at: string }> = [{ value: raw, at: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, at } = next
    if (typeof value === 'string') {
      if (isUnstorable(value)) problems.push({ ...unstorableText, at })
    } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      for (const [name, inner] of Object.entries(value)) {
        if (isUnstorable(name)) problems.push({ ...unstorableText, at })
        else open.push({ value: inner, at: at === '' ? name : `${at}.${name}` })
      }
    }
  }
  return problems
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed()
}

/**
 * Input that arrived as text (a query, a command line) with numbers, booleans and lists where the schema wants them.
 * What does not read so stays text, and the schema then says what is wrong with it.
 */
export function fromText(schema: z.ZodType, texts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { properties = {} } = jsonSchemaOf(schema)
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const wanted = properties[name]
      return [name, typeof wanted === 'object' ? valueIn(wanted, text) : text]
    }),
  )
}

/** The answer's schema as JSON Schema 2020-12, seen from the one who receives. */
export function answerSchemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as Schema
}

const known = new WeakMap<z.ZodType, Schema>()

/** The schema as JSON Schema 2020-12, seen from the one who sends. */
export function jsonSchemaOf(schema: z.ZodType): Schema {
  const before = known.get(schema)
  if (before) return before
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema
  known.set(schema, made)
  return made
}

function valueIn(wanted: Schema, text: unknown): unknown {
  const choices = (wanted.anyOf ?? wanted.oneOf ?? [wanted]).filter((choice) => typeof choice === 'object')
  if (Array.isArray(text) || choices.some(({ type }) => type === 'array')) {
    const items = choices.find(({ type }) => type === 'array')?.items
    const texts = Array.isArray(text) ? text : [text]
    return typeof items === 'object' && !Array.isArray(items) ? texts.map((each) => valueIn(items as Schema, each)) : texts
  }
  if (typeof text !== 'string') return text
  for (const { type, $ref } of choices) {
    if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
    if (type === 'object' || ($ref !== undefined && /^[{[]/.test(text))) return jsonOr(text)
  }
  return text
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
