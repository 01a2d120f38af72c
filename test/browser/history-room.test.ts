import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

let product: Product
let work: { readonly id: string; readonly name: string; readonly deliveryRisk: number | null }
const api = (path: string) => `${product.address}/api${path}`

beforeAll(async () => {
  product = await startProduct()
  const page = await product.open('/portfolio')
  const { items } = await (await page.request.get(api('/components?limit=1'))).json()
  work = await (await page.request.get(api(`/components/${items[0].id}`))).json()
  const data = { revision: items[0].revision, deliveryRisk: 99 }
  expect((await page.request.patch(api(`/components/${work.id}`), { data, headers: { origin: product.address } })).ok()).toBe(true)
  await page.context().close()
})
afterAll(() => product.close())

it('says who did what with both values, shows what taking it back would change, and takes it back', async () => {
  const page = await product.open('/history')
  await page.getByText(new RegExp(`^Latest change \\(.+\\): ${work.name}: Delivery risk: 99, was ${work.deliveryRisk}\\.$`)).waitFor()
  await page.getByRole('button', { name: `${work.name}: Delivery risk: 99, was ${work.deliveryRisk}` }).press('Enter')
  await page.getByRole('button', { name: 'Take it back' }).click()
  const preview = page.getByRole('dialog', { name: 'Take it back' })
  await preview.getByText('One record would change back.').waitFor()
  await preview.getByText(`${work.name}: Delivery risk: ${work.deliveryRisk}, was 99`).waitFor()
  await preview.getByRole('button', { name: 'Take back 1' }).click()
  await page.getByText(`${work.name}: Delivery risk: ${work.deliveryRisk}, was 99`).first().waitFor()
  const { deliveryRisk } = await (await page.request.get(api(`/components/${work.id}`))).json()
  expect(deliveryRisk).toBe(work.deliveryRisk)
  await page.context().close()
})

it('leads from a piece of work to its own history, and from there to all of it, on a phone without sideways scroll', async () => {
  const page = await product.open(`/components/${work.id}`, { width: 390 })
  await page.getByRole('link', { name: 'In the history' }).click()
  await page.getByText('Only what happened to one record is shown.').waitFor()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.waitForURL(/\/history$/)
  const card = page.getByRole('list', { name: 'What people did' }).getByRole('listitem').first()
  await card.getByRole('button').waitFor()
  expect(await page.getByRole('button', { name: /^Order:/ }).count()).toBe(0)
  expect(await card.locator('dt').allTextContents()).toEqual(['When', 'Who', 'Hat'])
  await card.getByRole('button').click()
  await page.getByRole('button', { name: 'Take it back' }).waitFor()
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await page.context().close()
})

it('tells the state of a selection in the words of the product', async () => {
  const page = await product.open(`/history?filters=${encodeURIComponent('{"kind":["selection"]}')}`)
  await page.getByRole('button', { name: /^Selections: .*State: Computed, was Being computed/ }).waitFor()
  await page.context().close()
})
