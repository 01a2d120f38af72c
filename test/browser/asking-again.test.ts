import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../product.ts'

/** The small firm as it comes: decided, with a meter for hydrogen lines left out. */
describe('a selection that somebody disagrees with', () => {
  let product: Product
  let page: Page

  beforeAll(async () => {
    product = await startProduct()
    page = await product.open('/selection')
  })
  afterAll(() => product?.close())

  const asked = () => page.locator('section', { hasText: 'What was asked' })

  it('can be accepted, which is what later choices are held against', async () => {
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('button', { name: 'Accept this selection' }).click()
    await page.getByText('· accepted').waitFor()
  })

  it('is chosen again with a piece of work put in for a reason, and says what that turns out', async () => {
    await page.getByRole('button', { name: 'Meter for hydrogen lines' }).click()
    await page.getByRole('textbox', { name: 'Put it in all the same, because' }).fill('The regulator asked for it')
    await page.getByRole('button', { name: 'Put it in and choose again' }).click()
    await asked().getByText('put in: The regulator asked for it').waitFor()
    const since = page.locator('section', { hasText: 'Against the set accepted last' })
    await since.getByText('Meter for hydrogen lines').waitFor()
    await since.getByText('Goes out').waitFor()
    await since.getByText(/worth .* less/).waitFor()
  })

  it('lets that piece of work compete again', async () => {
    await asked().getByRole('button', { name: 'Let Meter for hydrogen lines compete again' }).click()
    await asked().getByText('put in: The regulator asked for it').waitFor({ state: 'detached' })
    await asked().getByText('running, and competes with the rest').waitFor()
    await page.getByText('The same work as in the set accepted last').waitFor()
  })

  it('leaves a chosen one out for a reason', async () => {
    await page.getByRole('button', { name: 'Second test bench' }).click()
    await page.getByRole('textbox', { name: 'Leave it out all the same, because' }).fill('The supplier is in trouble')
    await page.getByRole('button', { name: 'Leave it out and choose again' }).click()
    await asked().getByText('left out: The supplier is in trouble').waitFor()
  })

  it('says of an equal value for all that it is a placeholder', async () => {
    await asked().getByRole('combobox', { name: 'Worth is' }).click()
    await page.getByRole('option', { name: 'equal value for all, a placeholder' }).click()
    await page.getByText('Worth, counted equally').waitFor()
    await page.getByText(/adds up equal value for all, a placeholder/).waitFor()
    await asked().getByText('left out: The supplier is in trouble').waitFor()
  })

  it('keeps to a share of the money for one category', async () => {
    await page.goto(new URL('/limits', page.url()).href)
    await page.getByRole('textbox', { name: 'At most this share of the money for Transform, %' }).fill('10')
    await page.keyboard.press('Enter')
    await page.getByText('Shares changed').waitFor()
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: 'At most this share of the money for Transform, %' }).inputValue()).toBe('10')
  })

  it('has the other sample one press away, and gone in another', async () => {
    await page.goto(new URL('/settings', page.url()).href)
    await page.getByRole('button', { name: 'Look at a group' }).click()
    await page
      .getByRole('button', { name: /^Organisation: .*fictional/ })
      .filter({ hasNotText: 'Larkfield' })
      .waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Start' }).click()
    await page.getByText(/^\d+ of 4\d fit your money and people/).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /^Organisation:/ }).click()
    await page.getByRole('menuitem', { name: 'Remove this sample' }).click()
    await page.getByRole('button', { name: 'Organisation: Your organisation' }).waitFor()
    await page.getByText(/is gone; the settings bring it back as it was/).waitFor()
    await page.getByText('On the way to your first choice').waitFor()
  })

  it('shows nothing of the organisation that was shown before when another is chosen, and closes its menu', async () => {
    const answers: string[] = []
    await page.getByRole('button', { name: /^Organisation:/ }).click()
    await page.getByRole('menuitemradio', { name: /Larkfield/ }).click()
    await page.getByText(/of 14 fit your money and people/).waitFor()
    expect(await page.getByRole('menuitemradio').count()).toBe(0)
    await page.exposeFunction('note', (text: string) => answers.push(text))
    await page.evaluate(`new MutationObserver(() => note(document.querySelector('nav').textContent + ' | ' + (document.querySelector('main')?.textContent ?? '')))
      .observe(document.body, { subtree: true, childList: true, characterData: true })`)
    await page.getByRole('button', { name: /^Organisation:/ }).click()
    await page.getByRole('menuitemradio', { name: 'Your organisation' }).click()
    await page.getByText('On the way to your first choice').waitFor()
    expect(answers.filter((text) => text.startsWith('Your organisation') && text.includes('of 14 fit'))).toEqual([])
    expect(answers.some((text) => text.startsWith('Your organisation'))).toBe(true)
  })
})
