import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

const folder = new URL('../../test-results/pictures/', import.meta.url).pathname
const rooms = [
  '/',
  '/lists',
  '/portfolio',
  '/portfolio/order',
  '/contributions',
  '/selection',
  '/selection/certainty',
  '/selection/meeting',
  '/limits',
  '/notes',
  '/settings',
  '/members',
  '/history',
]
const looks = ([1440, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) => (['en', 'fr'] as const).map((language) => ({ width, theme, language }))),
)

/** Every room of the running product in every look, to be looked at beside the reference pictures. */
describe('every room, in every look', () => {
  let product: Product
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    product = await startProduct()
  })
  afterAll(() => product?.close())

  it.each(rooms.flatMap((room) => looks.map((look) => ({ room, ...look }))))(
    '$room at $width, $theme, $language fits its page',
    async ({ room, ...look }) => {
      const page = await product.open(room, look)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(700)
      await page.screenshot({
        path: `${folder}${room.slice(1).replaceAll('/', '-') || 'start'}-${look.width}-${look.theme}-${look.language}.png`,
      })
      const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(tooWide)).toBeLessThanOrEqual(0)
      await page.context().close()
    },
  )
})
