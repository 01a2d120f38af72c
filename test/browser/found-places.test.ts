import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

describe('what the search finds', () => {
  let product: Product
  let page: Page
  const find = async (words: string, hit: string | RegExp) => {
    await page.keyboard.press('Control+k')
    await page.getByLabel('Go, do or find').waitFor()
    await page.keyboard.type(words, { delay: 10 })
    await page.getByRole('dialog').getByRole('button', { name: hit }).click()
  }

  beforeAll(async () => {
    product = await startProduct()
    page = await product.open('/settings')
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  afterAll(() => product?.close())

  it('is an aim or a team: opened in its place, marked and focused, by an address that can be sent', async () => {
    await find('certificates', /Keep our certificates/)
    await page.locator('li[data-marked]:focus', { hasText: 'Keep our certificates and our people safe' }).waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#[0-9a-f-]{36}$/)
    await page.reload()
    await page.locator('li[data-marked]', { hasText: 'Keep our certificates' }).waitFor()
    await find('production', /^Production/)
    await page.locator('tr[data-marked]:focus', { hasText: 'Production' }).waitFor()
  })

  it('is something in the way: its list is narrowed to it', async () => {
    for (const inTheWay of ['The approval form is too long', 'Nobody answers the phone'])
      expect(
        (
          await page.request.post(`${product.address}/api/obstacles`, {
            headers: { origin: product.address },
            data: { inTheWay, aboutKind: 'page' },
          })
        ).status(),
      ).toBe(200)
    await find('approval form', /The approval form is too long/)
    await page.getByText('1 of 2').waitFor()
    expect(await page.getByText('Nobody answers the phone').count()).toBe(0)
  })
})
