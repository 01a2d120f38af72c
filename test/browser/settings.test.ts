import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

describe('the settings of the firm of eighty', () => {
  let product: Product
  const ask = async (page: Page, method: 'get' | 'post', path: string, data?: object) =>
    (await page.request[method](`${product.address}/api${path}`, { headers: { origin: product.address }, ...(data && { data }) })).json()

  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product?.close())

  it('a rate that is missing is given where the refusal leads, in French on a phone, and the person is back where it was refused', async () => {
    const page = await product.open('/', { width: 390, language: 'fr', theme: 'dark' })
    const made = await ask(page, 'post', '/components', { name: 'Salon de Bâle', currency: 'CHF', budgetMinor: [100_000_00] })
    await page.goto(`${product.address}/limits`)
    await page.getByText(/Personne n’a encore dit ce que vaut un CHF le/).waitFor()
    await page.getByRole('link', { name: 'Donner un taux' }).click()

    const worth = page.getByLabel('vaut, en GBP')
    await worth.waitFor()
    expect(await page.getByRole('combobox', { name: 'Un', exact: true }).inputValue()).toMatch(/^CHF/)
    await expect.poll(() => worth.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await worth.fill('0,89')
    await worth.press('Enter')

    await page.waitForURL(`${product.address}/limits`)
    await page
      .getByText(/Ce qui est autorisé/)
      .first()
      .waitFor()
    expect((await ask(page, 'get', '/organisation/rates')).items).toMatchObject([{ currency: 'CHF', rateBillionths: 890_000_000 }])

    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await ask(page, 'get', '/organisation/rates')).items).toEqual([])
    await page.request.delete(`${product.address}/api/components/${made.id}`, { headers: { origin: product.address } })
    await page.context().close()
  })

  it('a rate is corrected in its line and taken out, and each is taken back at a press', async () => {
    const page = await product.open('/settings?currency=USD&from=2027-01-01')
    await page.getByLabel('is worth, in GBP').fill('0.75')
    await page.getByRole('button', { name: 'Add the rate' }).click()
    const line = page.getByRole('listitem').filter({ hasText: '1 USD =' })
    const field = line.getByRole('textbox')
    await field.fill('0.8')
    await field.press('Enter')
    await page.getByText('1 USD is worth 0.8 GBP').waitFor()
    await page.getByText('1 USD is worth 0.8 GBP').locator('..').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => field.inputValue()).toBe('0.75')
    await line.getByRole('button', { name: /^Remove the rate/ }).click()
    await line.waitFor({ state: 'detached' })
    await page
      .getByText(/^Rate of USD .* removed$/)
      .locator('..')
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect.poll(() => field.inputValue()).toBe('0.75')
    await line.getByRole('button', { name: /^Remove the rate/ }).click()
    await page.context().close()
  })

  it('other periods say what they touch before they are kept; one undo brings the old ones back', async () => {
    const page = await product.open('/settings')
    const before = (await ask(page, 'get', '/organisation')).periods
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'The plan’s periods' }) })
    await card.getByRole('combobox', { name: 'Plan in' }).click()
    await page.getByRole('option', { name: 'Quarters' }).click()
    await card
      .getByText(/cannot be chosen yet/)
      .first()
      .waitFor()
    expect(await card.getByRole('button', { name: 'Change the periods' }).isDisabled()).toBe(true)
    await card.getByLabel('How many').fill('4')
    await card.getByLabel('How many').press('Tab')
    await card.getByText(/^The money and people of 14 pieces of work are laid over/).waitFor()
    await card.getByRole('button', { name: 'Change the periods' }).click()
    await page.getByText(/plans 4 periods/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await ask(page, 'get', '/organisation')).periods).toEqual(before)
    await page.context().close()
  })

  it('S001: what the office looks after changes headings, first figures and what is added, and no data', async () => {
    const page = await product.open('/portfolio')
    const labels = () => page.locator('[data-figure]').evaluateAll((found) => found.map((one) => one.getAttribute('data-figure')))
    const data = () => Promise.all(['/components', '/limits', '/roles', '/aims', '/overview'].map((path) => ask(page, 'get', path)))
    const rooms = page.getByRole('navigation', { name: 'Rooms' })
    await page.getByRole('heading', { name: 'Portfolio', level: 1 }).waitFor()
    await page.locator('[data-figure]').first().waitFor()
    const before = await data()
    expect(await labels()).toEqual(['Work in the list', 'Money still to come', 'Benefit expected', 'Fullest team', 'Gives to no aim'])

    await rooms.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'What the office looks after' }).click()
    await page.getByRole('option', { name: 'Projects' }).click()
    await page.getByRole('button', { name: 'Change the organisation' }).click()
    await rooms.getByRole('link', { name: /^Projects/ }).click()
    await page.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()
    await page.locator('[data-figure]').first().waitFor()
    expect(await labels()).toEqual(['Under way', 'Money spent', 'Money still to come', 'Teams asked for too much', 'Without a decision'])
    expect(await page.getByRole('button', { name: 'Add a project' }).count()).toBe(1)
    expect(await page.title()).toBe('Projects · Portolan')
    expect(await data()).toEqual(before)
    await page.context().close()
  })

  it('a working week says what it makes of every team, keeps what others change meanwhile, and shows both values where they clash', async () => {
    const page = await product.open('/settings')
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'The working week' }) })
    const hours = card.getByLabel('Hours in a day')
    const change = (data: object) =>
      page.request.patch(`${product.address}/api/organisation`, { headers: { origin: product.address }, data })
    const now = async () => ask(page, 'get', '/organisation')
    const { revision, name } = await now()
    await hours.fill('7')
    await hours.press('Tab')
    await card.getByText(/35 hours a week in place of 40: every team can do 12.5% less/).waitFor()
    await change({ name: `${name} II`, revision })
    await card.getByRole('button', { name: 'Change the week' }).click()
    await page.getByText('Organisation changed').waitFor()
    expect(await now()).toMatchObject({ name: `${name} II`, workingDayMinutes: 420 })

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await now()).workingDayMinutes).toBe(480)
    await expect.poll(() => hours.inputValue()).toBe('8')
    await hours.fill('6')
    await hours.press('Tab')
    await change({ workingDayMinutes: 450, revision: (await now()).revision })
    await card.getByRole('button', { name: 'Change the week' }).click()
    await page.getByRole('heading', { name: 'Somebody changed this while you did' }).waitFor()
    expect(await page.getByRole('dialog').getByRole('definition').allTextContents()).toEqual(
      ['6Keep mine', '7.5Take theirs'].map((text) => expect.stringContaining(text.slice(0, 1))),
    )
    await page.getByRole('button', { name: /^Take theirs/ }).click()
    await expect.poll(async () => (await now()).workingDayMinutes).toBe(450)
    await page.context().close()
  })
})
