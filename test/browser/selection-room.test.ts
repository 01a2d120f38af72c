import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

const figuresThere = (page: Page) => page.getByText('of 14', { exact: true }).waitFor()

describe('the selection of the firm of eighty', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product?.close())

  it('S032 lists what starts, what continues and what stays out apart; running work says what is spent and what stopping costs', async () => {
    const page = await product.open('/selection')
    await figuresThere(page)
    const heads = await page.locator('main h3').allTextContents()
    expect(heads.slice(0, 3)).toEqual([
      'Start, 3 £235k still to come',
      'Continue, 9 £406k still to come, £356k already spent',
      'Leave out, 2 £260k not committed',
    ])
    const running = page.getByRole('table', { name: 'Continue, 9' })
    const launch = running.getByRole('row').filter({ hasText: 'Flow meter FM-40 launch' })
    expect(await launch.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining(['£85k', '£95k', '£25k', 'Running, and stays in']),
    )
    const started = page.getByRole('table', { name: 'Start, 3' }).getByRole('row').nth(1)
    expect(await started.getByText('–', { exact: true }).count()).toBe(2)
    await page.context().close()
  })

  it('is printed without what is only pressed, on a white page though the screen is dark', async () => {
    const page = await product.open('/selection', { theme: 'dark', width: 690 })
    await figuresThere(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))')
    expect(await page.getByRole('button', { name: 'Choose again' }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'With other money' }).isVisible()).toBe(false)
    const [text, paper] = (await page.evaluate(
      `['h1', 'body'].map((of, at) => getComputedStyle(document.querySelector(of))[at ? 'backgroundColor' : 'color'])`,
    )) as [string, string]
    expect([text, paper]).toEqual(['rgb(24, 27, 37)', 'rgb(255, 255, 255)'])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
