import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

/** A second, and what a busy machine may add to it; far below the time after which a page would look by itself. */
const soon = { timeout: 4_000 }

describe('two people at one piece of work', () => {
  let product: Product
  let ann: Page
  let ben: Page
  let work: { readonly id: string; readonly name: string }
  const asked: string[] = []

  beforeAll(async () => {
    product = await startProduct()
    ann = await product.open('/')
    const list = await ann.request.get(`${product.address}/api/components?limit=2`)
    work = (await list.json()).items[0]
    await ann.goto(`${product.address}/components/${work.id}`)
    ben = await product.open(`/components/${work.id}`)
    for (const page of [ann, ben]) await page.getByRole('heading', { level: 1, name: work.name }).waitFor()
    // Only now has each page heard the stream begin.
    await ben.waitForTimeout(1_000)
    ben.on('request', (request) => asked.push(new URL(request.url()).pathname))
  })
  afterAll(() => product?.close())

  const write = async (page: Page, label: string, text: string) => {
    await page.getByRole('textbox', { name: label, exact: true }).first().fill(text)
    await page.keyboard.press('Tab')
  }

  it('see each other’s changes without reloading, and keep the field they are in with what they have half typed', async () => {
    const reference = ben.getByRole('textbox', { name: 'Reference' })
    await reference.click()
    await reference.pressSequentially('half-typ')
    asked.length = 0
    await write(ann, 'Name', 'Renamed by Ann')
    await ben.getByRole('heading', { level: 1, name: 'Renamed by Ann' }).waitFor(soon)
    expect(await reference.inputValue()).toContain('half-typ')
    expect(await ben.evaluate('document.activeElement.value')).toContain('half-typ')
    await ben.keyboard.type('ed')
    await ben.keyboard.press('Tab')
    await ann
      .getByText(/half-typed/)
      .first()
      .waitFor(soon)
  })

  it('ask again for what changed and for nothing else', () => {
    expect(asked).toContain(`/api/components/${work.id}`)
    expect(asked.filter((path) => /limits|roles|members|fields|notices|organisation/.test(path))).toEqual([])
  })

  it('find on a tab that was hidden what happened meanwhile, once they look at it again', async () => {
    const look = (hidden: boolean) =>
      ben.evaluate(`
        Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    await look(true)
    await ben.waitForTimeout(2_000) // what was being asked when the tab was hidden is answered
    await write(ann, 'Name', 'Renamed behind the back of Ben')
    await ben.waitForTimeout(1_500)
    expect(await ben.getByRole('heading', { level: 1 }).textContent()).toBe('Renamed by Ann')
    await look(false)
    await ben.getByRole('heading', { level: 1, name: 'Renamed behind the back of Ben' }).waitFor(soon)
  })

  it('see a new piece of work counted in the navigation', async () => {
    const count = async () =>
      Number(
        /\d+/.exec(
          (await ben
            .getByRole('link', { name: /^Portfolio/ })
            .first()
            .textContent()) ?? '',
        )?.[0],
      )
    const before = await count()
    const headers = { origin: product.address }
    await ann.request.post(`${product.address}/api/components`, { data: { name: 'Quay lights' }, headers })
    await expect.poll(count, soon).toBe(before + 1)
  })
})
