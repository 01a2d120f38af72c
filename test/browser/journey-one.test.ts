import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toldOf } from '../page.ts'
import { type Product, startProduct } from '../product.ts'
import { violationsOn } from './violations.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const lists = ['projects.xlsx', 'people.csv', 'budget.csv'].map((name) => join(root, 'test/fixtures/journey-one', name))

describe('the first fifteen minutes', () => {
  let product: Product
  let page: Page

  beforeAll(async () => {
    product = await startProduct()
    page = await product.enter()
  })
  afterAll(() => product?.close())

  it('begin with a sample already decided, in one sentence, without a sign-in', async () => {
    await page.getByRole('heading', { name: 'Drop the lists you have; nothing leaves this computer' }).waitFor()
    await page
      .getByText(/\d+ of 14 fit your money and people; funding down the list is worth .* less and needs .* you do not have\./)
      .waitFor()
  })

  it('let the money be moved and say what comes in', async () => {
    await page.getByRole('textbox', { name: 'Money to commit' }).fill('2m')
    await page.keyboard.press('Enter')
    await page.getByText(/fit, worth .* more\.|The same work is chosen\./).waitFor()
  })

  it('say why one is left out, and what would let it in', async () => {
    await page.locator('section', { hasText: 'Left out' }).getByRole('button').first().click()
    const why = page.getByRole('complementary')
    await why.getByText('What would let it in').waitFor()
    expect(await why.getByText('What putting it in now would cost').count()).toBe(1)
  })

  it('take three messy lists after showing what was understood', async () => {
    await page.locator('input[type=file]').setInputFiles(lists)
    await page.getByRole('heading', { name: 'What was understood' }).waitFor()
    await page.getByRole('button', { name: /^Take in \d+ rows$/ }).click()
    const next = page.locator('section', { hasText: 'On the way to your first choice' })
    await next.getByText(/^\d+ pieces of work$/).waitFor()
    await page.getByRole('link', { name: 'Portfolio' }).click()
    await page.getByText(/pieces of work still need/).waitFor()
  })

  it('ask for aims in order, and for what each piece of work gives to them', async () => {
    await page.getByRole('link', { name: 'What matters' }).click()
    for (const aim of ['Win customers beyond water', 'Deliver on the promised day', 'Keep our people safe']) {
      await page.getByRole('textbox', { name: 'Another aim' }).fill(aim)
      await page.keyboard.press('Enter')
      await page.getByText(aim, { exact: true }).first().waitFor()
    }
    const grid = page.getByRole('grid')
    const big = () => grid.getByRole('gridcell').filter({ hasText: /^Big$/ }).count()
    await grid.focus()
    await page.keyboard.type('b')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Home')
    await grid.getByRole('gridcell', { name: /Big/ }).first().waitFor()
    await page.keyboard.press('Control+Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect.poll(big).toBeGreaterThan(5)
    await page.keyboard.press('Control+z')
    await expect.poll(big).toBe(1)
    await page.keyboard.press('Control+y')
  })

  it('ask for one amount of money', async () => {
    await page.getByRole('link', { name: 'Money and people' }).click()
    await page.getByText('One amount', { exact: true }).click()
    const amount = page.getByRole('textbox', { name: 'For all periods together' })
    await amount.fill('3m')
    await page.keyboard.press('Enter')
    await page.getByText('Money limit changed').first().waitFor()
  })

  it('end with the work that fits, a reason for everything left out, and a pack', async () => {
    await page.getByRole('link', { name: 'Selection' }).click()
    await page.getByRole('button', { name: 'Choose the best set' }).click()
    await page.getByText(/fit your money and people|Everything fits/).waitFor()
    await page.getByRole('button', { name: 'Build board pack' }).click({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Open the pack' }).click({ timeout: 120_000 })
    await page.getByRole('menuitem', { name: /\.pptx$/ }).waitFor()
    expect(toldOf(page)).toEqual([])
  })

  it('S026: let one person take in, rank, plan, decide and report without a second account, and the decision says who approved it', async () => {
    const ask = async (path: string) => (await page.request.get(new URL(`/api${path}`, page.url()).href)).json()
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('button', { name: 'Accept this selection' }).click()
    await page.getByText('Selection accepted').waitFor()
    const { items } = await ask('/decisions')
    expect(items[0]).toMatchObject({ selfApproved: true, saidByName: 'Owner' })
    expect(items[0].verdicts.length).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Portfolio' }).click()
    await page.getByRole('link', { name: 'In order' }).click()
    await page.getByText(/comes first; \d+ of \d+ can be put in order\./).waitFor()
    expect((await ask('/members')).items).toHaveLength(1)
    await page.goBack()
  })

  it.each(['/selection', '/', '/lists'])(
    '%s, full of what was chosen, has nothing that axe finds and nothing wider than a phone',
    async (path) => {
      await page.goto(new URL(path, page.url()).href)
      await page
        .locator('main')
        .getByText(/fit your money and people|Everything fits|rows have come in/)
        .first()
        .waitFor()
      expect(await violationsOn(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1440, height: 960 })
    },
  )
})
