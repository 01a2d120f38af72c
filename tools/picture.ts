/** Takes the README's picture of the running product: the first screen, with the sample already decided. */
import { startProduct } from '../test/product.ts'

const product = await startProduct()
const page = await product.open('/', { width: 1440, height: 960 })
await page.getByRole('main').waitFor()
await page.waitForLoadState('networkidle')
await page.waitForTimeout(500)
await page.screenshot({ path: new URL('../docs/pictures/first-screen.png', import.meta.url).pathname })
await product.close()
