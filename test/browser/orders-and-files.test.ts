import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

describe('the firm of eighty', () => {
  let product: Product
  const ask = async (page: Page, [method, path]: readonly ['get' | 'post' | 'put', string], data?: object) =>
    (await page.request[method](`${product.address}/api${path}`, { headers: { origin: product.address }, ...(data && { data }) })).json()

  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product?.close())

  it('shows both orders of the aims where somebody else gave one that the page has not heard of, and keeps the chosen one', async () => {
    const page = await product.open('/')
    await page.route('**/api/events*', (route) => route.abort())
    await page.goto(`${product.address}/contributions`)
    const order = async () => (await ask(page, ['get', '/aims'])).items.map(({ name }: { name: string }) => name)
    const { items } = await ask(page, ['get', '/aims'])
    const [first, second, third] = items
    await page.getByRole('button', { name: `Move ${third.name} up` }).waitFor()
    const [theirs, mine] = [
      [third, first, second],
      [first, third, second],
    ]
    await ask(page, ['put', '/aims/order'], { aimIds: theirs.map(({ id }) => id) })
    await page.getByRole('button', { name: `Move ${third.name} up` }).click()
    await page.getByRole('heading', { name: 'Somebody changed this while you did' }).waitFor()
    await page.getByRole('button', { name: /^Keep mine: Order of the aims/ }).click()
    await expect.poll(order).toEqual(mine.map(({ name }) => name))
    await page.context().close()
  })

  it('keeps files with what somebody said is in the way, and with a decision', async () => {
    const page = await product.open('/')
    await ask(page, ['post', '/obstacles'], { inTheWay: 'The crane stands still', wouldHelp: '', aboutKind: 'page', aboutId: null })
    const attach = async (name: string) => {
      await page.getByRole('button', { name: 'Files', exact: true }).first().click()
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`about ${name}`) })
      await page.getByRole('button', { name, exact: true }).waitFor()
    }
    await page.goto(`${product.address}/notes`)
    await page.getByText('The crane stands still').waitFor()
    await attach('crane.txt')
    await ask(page, ['post', '/me/hat'], { hat: 'sponsor' })
    await page.goto(product.address)
    await attach('minutes.txt')
    const { items } = await ask(page, ['get', '/decisions?limit=1'])
    expect((await ask(page, ['get', `/attachments/decision/${items[0].id}`])).items).toMatchObject([{ name: 'minutes.txt' }])
    await page.context().close()
  })
})
