import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'
import { violationsOn } from './violations.ts'

describe('work in order', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product?.close())

  it('S033: names its method in the page, the address and the file, with the formula and the rule for equal scores', async () => {
    const page = await product.open('/portfolio')
    await page.getByRole('link', { name: 'In order' }).click()
    await page.getByText('By worth to your aims, Meter for hydrogen lines comes first; 14 of 14 can be put in order.').waitFor()
    await page.getByRole('combobox', { name: 'Put in order by' }).click()
    await page.getByRole('option', { name: 'value for money' }).click()
    await page.getByText('By value for money, Planning board for the shop floor comes first').waitFor()
    expect(new URL(page.url()).search).toBe('?by=value_for_money')
    await page.getByRole('button', { name: 'Take along' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /CSV/ }).click()])
    const [head, first] = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect(head).toContain('Score: worth to your aims ÷ thousand GBP still to come')
    expect(head).toContain('less goes first where scores are equal')
    expect(first).toMatch(/^1,Planning board for the shop floor,/)
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds and does not scroll sideways on a phone, in French, %s',
    async (theme) => {
      const page = await product.open('/portfolio/order', { width: 390, language: 'fr', theme })
      await page.getByText(/vient en premier/).waitFor()
      expect(await violationsOn(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
      await page.context().close()
    },
  )
})
