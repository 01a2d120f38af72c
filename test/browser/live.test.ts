import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

/** A second, and what a busy machine may add to it; far below the time after which a page would look by itself. */
const soon = { timeout: 4_000 }
const password = 'a long enough password'

/** Lets a second person in, with a browser of their own. */
async function invited({ address }: Product, owner: Page): Promise<Page> {
  const headers = { origin: address }
  await owner.request.put(`${address}/api/me/password`, { headers, data: { email: 'ann@example.org', password } })
  const invitation = await owner.request.post(`${address}/api/members`, { headers, data: { email: 'ben@example.org', hats: ['pmo_lead'] } })
  const secret = String((await invitation.json()).link).split('#')[1]
  const context = await owner
    .context()
    .browser()!
    .newContext({ viewport: { width: 1440, height: 960 }, locale: 'en-GB', reducedMotion: 'reduce' })
  await context.request.post(`${address}/api/sign-in/invitation`, { headers, data: { secret, name: 'Ben Bridge', password } })
  return context.newPage()
}

describe('two people at one piece of work', () => {
  let product: Product
  let ann: Page
  let ben: Page
  let work: { readonly id: string; readonly name: string }
  const asked: string[] = []

  beforeAll(async () => {
    product = await startProduct()
    ann = await product.open('/')
    ben = await invited(product, ann)
    const list = await ann.request.get(`${product.address}/api/components?limit=2`)
    work = (await list.json()).items[0]
    for (const page of [ann, ben]) {
      await page.goto(`${product.address}/components/${work.id}`)
      await page.getByRole('heading', { level: 1, name: work.name }).waitFor()
    }
    // Only now has each page heard the stream begin.
    await ben.waitForTimeout(1_000)
    ben.on('request', (request) => asked.push(new URL(request.url()).pathname))
  })
  afterAll(() => product?.close())

  const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true }).first()
  const write = async (page: Page, label: string, text: string) => {
    await field(page, label).fill(text)
    await page.keyboard.press('Tab')
  }

  it('see each other’s changes without reloading, and keep the field they are in with what they have half typed', async () => {
    const reference = field(ben, 'Reference')
    await reference.click()
    await reference.pressSequentially('half-typ')
    asked.length = 0
    await write(ann, 'Name', 'Renamed by Ann')
    await ben.getByRole('heading', { level: 1, name: 'Renamed by Ann' }).waitFor(soon)
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

  it('see both values where they wrote in one field at once, who and when, and keep mine', async () => {
    await field(ben, 'Name').click()
    await field(ben, 'Name').fill('Named by Ben')
    await write(ann, 'Name', 'Named by Ann')
    await ben.getByText('Changed meanwhile: Named by Ann').waitFor(soon)
    expect(await field(ben, 'Name').inputValue()).toBe('Named by Ben')
    await ben.keyboard.press('Tab')
    const both = ben.getByRole('dialog', { name: 'Somebody changed this while you did' })
    await both.getByText(/^Theirs: .+, .*\d{2}:\d{2}$/).waitFor()
    expect(await both.locator('dd').allTextContents()).toEqual(['Named by Ben', 'Named by Ann'])
    await both.getByRole('button', { name: /^Keep mine/ }).click()
    await ann.getByRole('heading', { level: 1, name: 'Named by Ben' }).waitFor(soon)
  })

  it('take theirs, and then nothing is written', async () => {
    await field(ben, 'Reference').fill('R-Ben')
    await write(ann, 'Reference', 'R-Ann')
    await ben.getByText('Changed meanwhile: R-Ann').waitFor(soon)
    await ben.keyboard.press('Enter')
    await ben.getByRole('button', { name: /^Take theirs/ }).click()
    await ben.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await field(ben, 'Reference').inputValue()).toBe('R-Ann')
  })

  it('do not meet where they wrote in different fields, even in the same moment', async () => {
    await field(ben, 'Reference').fill('R-7')
    await field(ann, 'Name').fill('Quay wall')
    await Promise.all([ben.keyboard.press('Tab'), ann.keyboard.press('Tab')])
    await ben.getByRole('heading', { level: 1, name: 'Quay wall' }).waitFor(soon)
    await ann.getByText(/R-7/).first().waitFor(soon)
    expect(await Promise.all([ann, ben].map((page) => page.getByRole('dialog').count()))).toEqual([0, 0])
  })

  it('choose cell by cell in the sheet of contributions', async () => {
    for (const page of [ann, ben]) await page.goto(`${product.address}/contributions`)
    const cell = (page: Page) => page.getByRole('gridcell').first()
    for (const page of [ann, ben]) await cell(page).waitFor()
    await cell(ben).click()
    await ben.keyboard.type('42')
    await cell(ann).click()
    await ann.keyboard.type('17')
    await ann.keyboard.press('Enter')
    await ann.waitForTimeout(1_000)
    expect(await ben.evaluate('document.activeElement.value')).toBe('42')
    await ben.keyboard.press('Enter')
    const both = ben.getByRole('dialog')
    await both.getByText('Yours').waitFor()
    expect(await both.locator('dd').allTextContents()).toEqual(['42', '17'])
    await both.getByRole('button', { name: /^Keep mine/ }).click()
    await expect.poll(() => cell(ann).textContent(), soon).toBe('42')
  })

  it('find on a tab that was hidden what happened meanwhile, once they look at it again', async () => {
    for (const page of [ann, ben]) await page.goto(`${product.address}/components/${work.id}`)
    await ben.getByRole('heading', { level: 1, name: 'Quay wall' }).waitFor()
    const look = (hidden: boolean) =>
      ben.evaluate(`
        Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    await look(true)
    await ben.waitForTimeout(2_000) // what was being asked when the tab was hidden is answered
    await write(ann, 'Name', 'Renamed behind the back of Ben')
    await ben.waitForTimeout(1_500)
    expect(await ben.getByRole('heading', { level: 1 }).textContent()).toBe('Quay wall')
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
