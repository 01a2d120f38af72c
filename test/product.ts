import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { dress, type Entered, type Look, openBrowser, watchedPage } from './page.ts'
import { startPortolan } from './started.ts'

/** The product as a person meets it on the day after its first start: its samples loaded, the first of them decided. */
export interface Product {
  readonly address: string
  /** Opens the link that it printed, which lets the owner in. It does so once; `open` is for whoever is in. */
  readonly enter: (look?: Look) => Promise<Page>
  readonly open: (path: string, look?: Look) => Promise<Page>
  readonly close: () => Promise<void>
}

export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-product-'))
  cpSync(inject('firstRun'), folder, { recursive: true })
  const { address, link, stop } = await startPortolan({ DATA_FOLDER: folder })
  const browser = await openBrowser()
  let session: Entered | undefined

  const enter = async (look: Look = {}) => {
    const page = await openPage(await dress(browser, look), link)
    session = await page.context().storageState()
    return page
  }
  return {
    address,
    enter,
    open: async (path, look = {}) => {
      if (session === undefined) await (await enter()).context().close()
      const context = await dress(browser, look, session)
      // The person's profile decides the language, not the browser's.
      await context.request.patch(`${address}/api/me`, { data: { language: look.language ?? 'en' }, headers: { origin: address } })
      return openPage(context, address + path)
    },
    close: async () => {
      await browser.close()
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await watchedPage(context, address)
  await page.goto(address)
  await page.waitForLoadState('domcontentloaded')
  return page
}
