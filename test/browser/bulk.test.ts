import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'
import { violationsOn } from './violations.ts'

describe('many pieces of work at once', () => {
  let product: Product
  let page: Page
  const table = () => page.getByRole('table', { name: 'All work' })
  const dialog = () => page.getByRole('dialog')
  const add = async (field: string) => {
    await dialog()
      .getByRole('combobox', { name: /^What (else )?changes/ })
      .click()
    await page.getByRole('option', { name: field, exact: true }).click()
  }
  const choose = async (label: string, option: string) => {
    await dialog().getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const said = async () => (await page.request.get(`${product.address}/api/components?limit=200`)).json()

  beforeAll(async () => {
    product = await startProduct()
    page = await product.open('/portfolio')
    await table().waitFor()
  })
  afterAll(() => product?.close())

  it('show what would change in each, name those that cannot and why, go on with the rest, and come back in one press', async () => {
    const before = (await said()).items
    await page.getByRole('checkbox', { name: /^Choose all/ }).check()
    await page.getByRole('button', { name: 'Change all' }).click()
    await add('State')
    await choose('State', 'On hold')
    await dialog()
      .getByRole('heading', { name: /cannot be changed so$/ })
      .waitFor()
    await dialog().getByText('It cannot go from this state to that one').first().waitFor()
    await add('Delivery risk')
    await dialog().getByRole('textbox', { name: 'Delivery risk' }).fill('44')
    await page.keyboard.press('Tab')
    await dialog()
      .getByText(/State: On hold, was In delivery; Delivery risk: 44, was/)
      .first()
      .waitFor()
    expect(await violationsOn(page)).toEqual([])
    await dialog()
      .getByRole('button', { name: /^Change the other \d+$/ })
      .click()
    await dialog().waitFor({ state: 'detached' })
    const isHeld = ({ state, deliveryRisk }: { state: string; deliveryRisk: number }) => state === 'on_hold' && deliveryRisk === 44
    expect((await said()).items.filter(isHeld).length).toBeGreaterThan(0)
    expect((await said()).items.some((row: { state: string; deliveryRisk: number }) => row.state === 'proposed')).toBe(true)
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back').waitFor()
    const plain = (rows: readonly { revision: number }[]) => rows.map(({ revision: _, ...row }) => row)
    expect(plain((await said()).items)).toEqual(plain(before))
  })

  it('are chosen again after a change without its window coming back, and emptied of what may be empty', async () => {
    const dated = async () => (await said()).items.filter(({ endDate }: { endDate: string | null }) => endDate !== null).length
    const before = await dated()
    await page.getByRole('checkbox', { name: /^Choose all/ }).check()
    await page.getByRole('button', { name: 'Change all' }).click()
    await add('Finish')
    await dialog().getByRole('button', { name: 'Empty Finish' }).click()
    await dialog().getByText('Finish: emptied').waitFor()
    await dialog()
      .getByRole('button', { name: /^Change / })
      .click()
    await dialog().waitFor({ state: 'detached' })
    expect(await dated()).toBe(0)
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(dated).toBe(before)
  })
})
