import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../src/engines/chromium.ts'

/** How somebody looks at a page. */
export interface Look {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'fr'
}

export async function openBrowser(): Promise<Browser> {
  const opened = await openChromium({ executablePath: process.env.CHROMIUM_PATH })
  if (opened.kind === 'missing') throw new Error(opened.reason)
  return opened.browser
}

export type Entered = Awaited<ReturnType<BrowserContext['storageState']>>

/** Somebody's browser: their look, and the session they have. */
export function dress(
  browser: Browser,
  { width = 1440, height = width < 640 ? 844 : 960, theme = 'light', language = 'en' }: Look,
  storageState?: Entered,
): Promise<BrowserContext> {
  return browser.newContext({
    ...(storageState && { storageState }),
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
}

/** A new page of it that tells on anything it asks of another origin and on every error of its scripts: see `toldOf`. */
export async function watchedPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  const told: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(request.url())) told.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => told.push(error.message))
  return Object.assign(page, { told })
}

/** What the page did that it must not: requests to other origins, errors in its scripts. */
export function toldOf(page: Page): readonly string[] {
  return (page as Page & { told: string[] }).told
}
