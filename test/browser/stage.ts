import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Operation } from '../../src/contract/operation.ts'
import { Refusal, refusals } from '../../src/contract/refusals.ts'
import { openChromium } from '../../src/engines/chromium.ts'

/** What the stage answers for one operation. It must fit the contract, or the test that asked for it fails. */
export type Play = readonly [Operation, (input: Readonly<Record<string, unknown>>) => unknown]

export interface Stage {
  readonly address: string
  readonly browser: Browser
  readonly open: (path: string, look?: Look) => Promise<Page>
  readonly close: () => Promise<void>
}

export interface Look {
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'fr'
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
  const opened = await openChromium({ executablePath: process.env.CHROMIUM_PATH })
  if (opened.kind === 'missing') throw new Error(opened.reason)
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    browser: opened.browser,
    open: (path, look = {}) => openPage(opened.browser, address + path, look),
    close: async () => {
      await opened.browser.close()
      server.close()
    },
  }
}

/** Opens a page that tells on anything it asks of another origin and on every error of its scripts. */
async function openPage(browser: Browser, address: string, look: Look): Promise<Page> {
  const { width = 1440, theme = 'light', language = 'en' } = look
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: width < 640 ? 844 : 900 },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  watch(page, address)
  if (look.lengthened)
    await page.route(/assets\/en-.*\.js$/, async (route) => route.fulfill({ response: await route.fetch(), body: await lengthen(route) }))
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  return page
}

/** Notes every request of the page to another origin and every error of its scripts. */
export function watch(page: Page, address: string): void {
  const told: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(request.url())) told.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => told.push(error.message))
  Object.assign(page, { told })
}

/** What the page did that it must not: requests to other origins, errors in its scripts. */
export function toldOf(page: Page): readonly string[] {
  return (page as Page & { told: string[] }).told
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
