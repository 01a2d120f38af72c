import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Operation } from '../../src/contract/operation.ts'
import { Refusal, refusals } from '../../src/contract/refusals.ts'
import { dress, type Look, openBrowser, watchedPage } from '../page.ts'

/** What the stage answers for one operation. It must fit the contract, or the test that asked for it fails. */
export type Play = readonly [Operation, (input: Readonly<Record<string, unknown>>) => unknown]

export interface Stage {
  readonly address: string
  readonly open: (path: string, look?: StageLook) => Promise<Page>
  readonly close: () => Promise<void>
}

export interface StageLook extends Look {
  /** Every text a third longer, to see what breaks. */
  readonly lengthened?: boolean
}

const root = new URL('../../dist/web', import.meta.url).pathname
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The built pages in a real browser, on answers that fit the contract: each state of a screen can be had. */
export async function openStage(plays: readonly Play[]): Promise<Stage> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stage')
    if (url.pathname.startsWith('/api/')) {
      const { status, body } = answerFor(plays, request.method ?? 'GET', url)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      return
    }
    const file = extname(url.pathname) ? url.pathname : '/index.html'
    try {
      const bytes = readFileSync(join(root, file))
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/html; charset=utf-8' }).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await openBrowser()
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    open: (path, look = {}) => openPage(browser, address + path, look),
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

async function openPage(browser: Browser, address: string, look: StageLook): Promise<Page> {
  const page = await watchedPage(await dress(browser, look), address)
  if (look.lengthened)
    await page.route(/assets\/en-.*\.js$/, async (route) => route.fulfill({ response: await route.fetch(), body: await lengthen(route) }))
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  return page
}

async function lengthen(route: { fetch: () => Promise<{ text: () => Promise<string> }> }): Promise<string> {
  const code = await (await route.fetch()).text()
  return code.replace(/JSON\.parse\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)\)/, (_, quoted: string) => {
    // biome-ignore lint/security/noGlobalEval: the catalogue is our own build's output
    const messages = JSON.parse(globalThis.eval(quoted) as string) as Record<string, unknown>
    return JSON.stringify(Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, longer(message)])))
  })
}

/** A compiled message with a third more text; its placeholders stay. */
function longer(message: unknown): unknown {
  if (typeof message === 'string')
    return message.length < 2 ? message : `${message} ${'lorem ipsum dolor '.repeat(9).slice(0, Math.ceil(message.length * 0.35))}`
  return Array.isArray(message)
    ? message.map((part) => (typeof part === 'string' && part.trim().length > 3 ? longer(part) : part))
    : message
}

function answerFor(plays: readonly Play[], method: string, url: URL): { status: number; body: unknown } {
  const path = decodeURIComponent(url.pathname.slice('/api'.length))
  for (const [operation, play] of plays) {
    const names = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    const match = new RegExp(`^${operation.path.replace(/:\w+/g, '([^/]+)')}$`).exec(path)
    if (!match || operation.method !== method.toLowerCase()) continue
    const input = { ...Object.fromEntries(url.searchParams), ...Object.fromEntries(names.map((name, at) => [name, match[at + 1]])) }
    try {
      return { status: 200, body: operation.answer.parse(play(input)) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status, title } = refusals[error.code]
      return { status, body: { code: error.code, status, title, facts: error.facts } }
    }
  }
  return { status: 404, body: { code: 'nothing_here', status: 404, title: refusals.nothing_here.title, facts: {} } }
}
