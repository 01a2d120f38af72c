import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'
import { violationsOn } from './violations.ts'

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

  it('says on a phone, in a sheet that axe finds nothing in, why one is out and what would let it in', async () => {
    const page = await product.open('/selection', { width: 390 })
    await figuresThere(page)
    await page.getByRole('button', { name: 'Meter for hydrogen lines' }).click()
    await page.getByRole('dialog').getByText('What would let it in').waitFor()
    expect(await violationsOn(page)).toEqual([])
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

  it('that cannot be had names the rules that clash; giving way on the one that is too much lets it choose again', async () => {
    const page = await product.open('/selection')
    await figuresThere(page)
    const limits = await (await page.request.get(`${product.address}/api/limits`)).json()
    const setMoney = (totalMinor: number, revision: number) =>
      page.request.put(`${product.address}/api/limits`, {
        headers: { origin: product.address },
        data: { money: { kind: 'whole', totalMinor }, shares: [], revision },
      })
    await setMoney(400_000_00, limits.revision)
    await page.getByRole('button', { name: 'Choose again' }).click()
    await page.getByRole('heading', { name: 'These do not go together: one of them has to give way' }).waitFor()
    expect(await page.getByText(/^Nothing can be chosen/).count()).toBe(1)
    const short = page.locator('section', { hasText: 'What must be in asks for more than there is' })
    expect(await short.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual(['the money', '£416k', '£400k', '£16k'])
    expect(await page.getByRole('link', { name: 'Change the money' }).getAttribute('href')).toBe('/limits')
    const launch = page.getByRole('listitem').filter({ hasText: 'Flow meter FM-40 launch is running and stays in' })
    await launch.getByRole('button', { name: 'Let it compete' }).click()
    await figuresThere(page)
    expect(await page.getByText(/^Nothing can be chosen/).count()).toBe(0)
    await page.context().close()
  })

  it('that takes long is ended from its page with the best so far, and says that a person ended it', async () => {
    const page = await product.open('/selection')
    const post = (path: string, data: object) =>
      page.request.post(`${product.address}/api${path}`, { headers: { origin: product.address }, data })
    const { organisationId } = await (await post('/samples', { sample: 'group' })).json()
    await post('/me/hat', { hat: 'owner', organisationId })
    await page.goto(`${product.address}/selection`)
    await page.getByRole('button', { name: 'End with the best so far' }).click()
    await page.getByText('ended early by a person').waitFor()
    expect(await page.getByRole('button', { name: 'End with the best so far' }).count()).toBe(0)
    await page.context().close()
  })
})
