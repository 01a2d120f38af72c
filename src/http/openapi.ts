import { FileAnswer } from '#contract/file.ts'
import type { Operation } from '#contract/operation.ts'
import { answerSchemaOf, jsonSchemaOf } from '#contract/read-input.ts'
import { type RefusalCode, refusals } from '#contract/refusals.ts'
import type { DoorRoute, Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** The OpenAPI 3.1 document of the routes, made from the contract alone. */
export function openApiDocument(routes: ReadonlyArray<Route | DoorRoute>, version: string): Json {
  const schemas = new Map<string, Json>([['Problem', problemSchema]])
  const paths: Record<string, Record<string, Json>> = {}
  for (const { name, operation, access } of routes) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    const signedIn = access === 'signed_in'
    paths[path] = { ...paths[path], [operation.method]: describeOperation(operation, { name, signedIn, schemas }) }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Portolan', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'portolan_session' },
        token: { type: 'http', scheme: 'bearer', description: 'A personal token' },
      },
    },
  }
}

interface Surrounding {
  readonly name: string
  readonly signedIn: boolean
  /** The named schemas of the document, gathered as they are met. */
  readonly schemas: Map<string, Json>
}

function describeOperation(operation: Operation, { name: operationId, signedIn, schemas }: Surrounding): Json {
  const { properties = {}, required = [] } = hoist(jsonSchemaOf(operation.input), 'Given', schemas)
  const inPath = [...operation.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const others = Object.keys(properties).filter((name) => !inPath.includes(name) && name !== 'bytes')
  const inQuery = operation.method === 'get' || operation.method === 'delete' || operation.maxBytes !== undefined ? others : []
  const inBody = others.filter((name) => !inQuery.includes(name))
  const parameter = (place: string) => (name: string) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: properties[name],
  })
  const parameters = [
    ...inPath.map(parameter('path')),
    ...inQuery.map(parameter('query')),
    ...(operation.method === 'get' ? [] : [idempotencyKey]),
  ]
  return {
    operationId,
    summary: operation.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(operation.maxBytes !== undefined && fileBody(operation.maxBytes)),
    ...(inBody.length > 0 && jsonBody(inBody, properties, required)),
    responses: responses(operation, { signedIn, schemas }),
    ...(!signedIn && { security: [] }),
  }
}

/**
 * Moves a schema's own definitions to those of the document. One name may mean two things, as given and as answered
 * (defaults, for one): the second then gets `suffix`.
 */
function hoist<S extends Json>(schema: S, suffix: string, schemas: Map<string, Json>): S {
  const { $defs = {}, ...rest } = schema as { $defs?: Record<string, Json> }
  const renamed = new Map(Object.keys($defs).map((name) => [name, name]))
  const pointed = (part: unknown) => JSON.parse(JSON.stringify(part), (key, value) => (key === '$ref' ? pointerTo(value, renamed) : value))
  for (const [name, definition] of Object.entries($defs)) {
    const known = schemas.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(pointed(definition))) renamed.set(name, `${name}${suffix}`)
  }
  for (const [name, definition] of Object.entries($defs)) schemas.set(renamed.get(name) ?? name, pointed(definition))
  return pointed(rest)
}

function pointerTo(pointer: string, renamed: ReadonlyMap<string, string>): string {
  const name = pointer.replace('#/$defs/', '')
  return `#/components/schemas/${renamed.get(name) ?? name}`
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes a repeat of the request give the first answer again instead of acting twice',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

function fileBody(maxBytes: number): Json {
  const description = `One file as it is, at most ${maxBytes} bytes`
  return { requestBody: { required: true, description, content: { 'application/octet-stream': {} } } }
}

function jsonBody(names: readonly string[], properties: Json, required: readonly string[]): Json {
  const needed = required.filter((name) => names.includes(name))
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    ...(needed.length > 0 && { required: needed }),
  }
  return { requestBody: { required: needed.length > 0, content: { 'application/json': { schema } } } }
}

function responses(operation: Operation, { signedIn, schemas }: Pick<Surrounding, 'signedIn' | 'schemas'>): Json {
  const answered =
    operation.answer === FileAnswer
      ? { description: 'The file', content: { 'application/octet-stream': {} } }
      : { description: 'Done', content: { 'application/json': { schema: hoist(answerSchemaOf(operation.answer), 'Answered', schemas) } } }
  const written: readonly RefusalCode[] = ['origin_refused', 'key_reused', 'key_in_use']
  const always: readonly RefusalCode[] = [
    ...(signedIn ? (['not_signed_in', 'not_permitted'] as const) : []),
    ...(['input_invalid', 'internal', 'database_away', 'disk_full'] as const),
    ...(operation.method === 'get' ? [] : signedIn ? written : (['origin_refused'] as const)),
  ]
  const byStatus = Object.groupBy([...new Set([...always, ...operation.refusals])], (code) => refusals[code].status)
  const refused = Object.entries(byStatus).map(([status, codes = []]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${refusals[code].title}`).join('\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return { 200: answered, ...Object.fromEntries(refused) }
}

const problemSchema = {
  type: 'object',
  description: 'Why a request was refused (RFC 9457)',
  required: ['type', 'status', 'code', 'title', 'facts'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(refusals) },
    title: { type: 'string' },
    facts: { type: 'object' },
    where: {
      type: 'array',
      items: { type: 'object', properties: { code: { type: 'string' }, at: { type: 'string' }, message: { type: 'string' } } },
    },
  },
}
