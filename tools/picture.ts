/** Takes the README's picture of the running product: the first screen, with the sample already decided. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dress, openBrowser } from '../test/page.ts'
import { startPortolan } from '../test/started.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-picture-'))
const product = await startPortolan({ DATA_FOLDER: folder })
const browser = await openBrowser()
const page = await (await dress(browser, { width: 1440, height: 960 })).newPage()
await page.goto(product.link)
await page.getByText('fit your money and people').waitFor()
await page.waitForLoadState('networkidle')
await page.screenshot({ path: new URL('../docs/pictures/first-screen.png', import.meta.url).pathname })
await browser.close()
await product.stop()
rmSync(folder, { recursive: true, force: true })
