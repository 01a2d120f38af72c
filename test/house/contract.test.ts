import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/contract/operation.ts'
import { refusals } from '../../src/contract/refusals.ts'
import { openApiDocument } from '../../src/http/openapi.ts'
import { routes } from '../../src/http/routes.ts'

const src = new URL('../../src', import.meta.url).pathname
const contract = readdirSync(join(src, 'contract')).filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
const modules = await Promise.all(contract.map((file) => import(join(src, 'contract', file))))
const operations = modules.flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, Operation] => isOperation(entry[1])),
)

function isOperation(thing: unknown): boolean {
  return typeof thing === 'object' && thing !== null && 'path' in thing && 'refusals' in thing && 'answer' in thing
}

/** What titles of tests begin with, status and code: one each where a title names several codes, and for cases of tables. */
const titles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(/['"`](\d{3}) (\w+(?:(?:, | and )\w+)*): /g)])
  .flatMap(([, status, codes = '']) => codes.split(/, | and /).map((code) => `${status} ${code}`))

describe('the contract', () => {
  it('is served under its own names: every route has the name of its operation', () => {
    const strays = routes.filter(({ name, operation }) => operations.every(([said, its]) => said !== name || its !== operation))
    expect(strays.map(({ name }) => name)).toEqual([])
  })

  it('is served whole: every operation has its route', () => {
    const served = new Set(routes.map(({ operation }) => operation))
    expect(operations.filter(([, operation]) => !served.has(operation)).map(([name]) => name)).toEqual([])
  })

  it('is reached from the command line too, but for what only a browser does', () => {
    const written = readdirSync(join(src, 'cli'))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(src, 'cli', file), 'utf8'))
      .join('\n')
    const missing = operations.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(written))
    const onlyInABrowser = [
      ...['signIn', 'signOut', 'redeemLink', 'acceptInvitation'], // the command line acts as somebody already
      'wearHat', // a session remembers it; a command names its hat with --hat
      'previewImport', // --preview reads the files themselves, without a server
      'writeList', // in the words of the page that shows it; a command prints lists with --json
    ]
    expect(missing.toSorted()).toEqual(onlyInABrowser.toSorted())
  })

  it('gives no two operations the same address', () => {
    const addresses = operations.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([])
  })

  it('has a test for every refusal that an operation declares, its title beginning with status and code', () => {
    const declared = new Set(routes.flatMap(({ operation }) => operation.refusals))
    const untested = [...declared].filter((code) => !titles.includes(`${refusals[code].status} ${code}`))
    expect(untested).toEqual([])
  })

  it('says each status in a test title as the table of refusals has it', () => {
    const wrong = titles.filter((title) => {
      const [status, code = ''] = title.split(' ')
      return code in refusals && String(refusals[code as keyof typeof refusals].status) !== status
    })
    expect(wrong).toEqual([])
  })
})

describe('the OpenAPI document', () => {
  const document = openApiDocument(routes, '1.0.0') as { openapi: string; paths: Record<string, Record<string, Described>> }
  interface Described {
    readonly operationId: string
    readonly parameters?: ReadonlyArray<{ readonly name: string; readonly in: string; readonly required: boolean }>
    readonly requestBody?: { readonly content: object }
    readonly responses: Record<string, { readonly description: string; readonly content: object }>
  }
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )

  it('holds every route under a name of its own', () => {
    expect(document.openapi).toBe('3.1.1')
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(routes.map(({ name }) => name).toSorted())
  })

  it('describes every word in braces as a required parameter of the path, and no other', () => {
    for (const { path, parameters = [] } of described) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      expect(inPath.every(({ required }) => required)).toBe(true)
    }
  })

  it('points nowhere that it does not itself describe', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer)
    const lost = pointers.filter(
      (pointer) =>
        pointer
          .slice(2)
          .split('/')
          .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], document) === undefined,
    )
    expect(pointers.length).toBeGreaterThan(0)
    expect(lost).toEqual([])
  })

  it('names every refusal of an operation under its status', () => {
    for (const { name, operation } of routes) {
      const responses = described.find(({ operationId }) => operationId === name)?.responses ?? {}
      for (const code of operation.refusals) expect(responses[refusals[code].status]?.description, name).toContain(`\`${code}\``)
    }
  })
})
