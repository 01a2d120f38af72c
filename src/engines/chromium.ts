import type { Browser } from 'playwright-core'
import { unpackChromium } from './unpack-chromium.ts'

export interface ChromiumSettings {
  /** A Chromium of the machine, used instead of the one that comes with the project. */
  readonly executablePath?: string | undefined
}

export type OpenedChromium =
  | { readonly kind: 'open'; readonly browser: Browser }
  /** No browser could be started here; `reason` is its own first line. */
  | { readonly kind: 'missing'; readonly reason: string }

export type PrintedPdf = { readonly kind: 'printed'; readonly bytes: Uint8Array } | { readonly kind: 'missing'; readonly reason: string }

const launchArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']

/** Starts a headless Chromium; the caller closes it. That none can be started is an answer, not an exception. */
export async function openChromium({ executablePath }: ChromiumSettings = {}): Promise<OpenedChromium> {
  try {
    const { chromium } = await import('playwright-core') // large, and seldom needed
    const found = executablePath ? { executablePath, environment: {} } : await unpackChromium()
    const browser = await chromium.launch({
      executablePath: found.executablePath,
      args: launchArguments,
      env: { ...process.env, ...found.environment },
    })
    return { kind: 'open', browser }
  } catch (error) {
    return { kind: 'missing', reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

/**
 * Prints a self-contained page as a tagged PDF with an outline. The page's own `@page` rule decides the paper. Scripts
 * are off and every request is refused, so what is not in `html` cannot come in.
 */
export async function printPdf(html: string, settings: ChromiumSettings = {}): Promise<PrintedPdf> {
  const opened = await openChromium(settings)
  if (opened.kind === 'missing') return opened
  try {
    const context = await opened.browser.newContext({ javaScriptEnabled: false, offline: true })
    const page = await context.newPage()
    await page.route('**', (route) => (route.request().url().startsWith('data:') ? route.continue() : route.abort()))
    await page.setContent(html, { waitUntil: 'load' })
    // A typeface that is still on its way would be printed as another one. Asking is no script of the page's own.
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    return { kind: 'printed', bytes: await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }) }
  } finally {
    await opened.browser.close()
  }
}
