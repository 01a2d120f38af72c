import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../src/engines/chromium.ts'

const program = new URL('../src/main/portolan.ts', import.meta.url).pathname

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'fr'
}

/** The product as a person meets it: started on an empty folder, its samples loaded, a browser let in by the printed link. */
export interface Product {
  readonly address: string
  /** Everything it has printed so far. */
  readonly said: () => string
  readonly open: (path: string, look?: Look) => Promise<Page>
  readonly close: () => Promise<void>
}

export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-product-'))
  const environment = { ...process.env, DATA_FOLDER: folder, PORT: '0', OPEN_BROWSER: 'no', DATABASE_URL: '', BASE_URL: '' }
  const server = spawn(process.execPath, [program, 'start'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += chunk))
  await waitUntil(
    () => /\/enter\/\S+\s/.test(said),
    server,
    () => said,
  )

  const browser = await launch()
  const link = /http:\S+\/enter\/\S+/.exec(said)?.[0] ?? ''
  const entrance = await browser.newContext()
  await (await entrance.newPage()).goto(link)
  const state = await entrance.storageState()
  const address = new URL(link).origin
  return {
    address,
    said: () => said,
    open: async (path, look = {}) => {
      const context = await dress(browser, look, state)
      // The person's profile decides the language, not the browser's.
      await context.request.patch(`${address}/api/me`, { data: { language: look.language ?? 'en' }, headers: { origin: address } })
      return openPage(context, address + path)
    },
    close: async () => {
      await browser.close()
      server.kill('SIGTERM')
      await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launch(): Promise<Browser> {
  const opened = await openChromium({ executablePath: process.env.CHROMIUM_PATH })
  if (opened.kind === 'missing') throw new Error(opened.reason)
  return opened.browser
}

type Entered = Awaited<ReturnType<BrowserContext['storageState']>>

function dress(
  browser: Browser,
  { width = 1440, height = width < 640 ? 844 : 960, theme = 'light', language = 'en' }: Look,
  state: Entered,
) {
  return browser.newContext({
    storageState: state,
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForLoadState('domcontentloaded')
  return page
}

async function waitUntil(come: () => boolean, server: ChildProcess, said: () => string): Promise<void> {
  while (!come()) {
    if (server.exitCode !== null) throw new Error(`Portolan ended before it was ready:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
