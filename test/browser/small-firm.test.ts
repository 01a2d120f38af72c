import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { methodWordsIn } from '../../src/domain/pack/method-words.ts'
import { type Product, startProduct } from '../product.ts'
import { violationsOn } from './violations.ts'

describe('the firm of eighty', () => {
  let product: Product
  const ask = async (page: Page, [method, path]: readonly ['get' | 'post' | 'put' | 'patch', string], data?: object) =>
    (await page.request[method](`${product.address}/api${path}`, { headers: { origin: product.address }, ...(data && { data }) })).json()
  const wear = (page: Page, hat: string) => ask(page, ['post', '/me/hat'], { hat })
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 2 }).waitFor()

  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product?.close())

  it('S002: one login with two hats sees two home pages, and the history of what it changed names the hat', async () => {
    const page = await product.open('/')
    await page.getByRole('heading', { name: 'Drop the lists you have; nothing leaves this computer', level: 1 }).waitFor()
    await page.getByRole('button', { name: /hat, language and theme$/ }).click()
    await page.getByRole('menuitemradio', { name: 'Sponsor' }).click()
    await page.getByRole('heading', { name: 'What there is to decide', level: 1 }).waitFor()
    expect(await page.getByText('Drop the lists you have').count()).toBe(0)

    const { items } = await ask(page, ['get', '/components?limit=1'])
    const { personId } = await ask(page, ['get', '/me'])
    await wear(page, 'pmo_lead')
    await ask(page, ['patch', `/components/${items[0].id}`], { sponsorId: personId, revision: items[0].revision })
    await wear(page, 'sponsor')
    await ask(page, ['patch', `/components/${items[0].id}`], { deliveryRisk: 77, revision: items[0].revision + 1 })
    await page.goto(`${product.address}/components/${items[0].id}`)
    await page.getByText('Owner, as Sponsor').waitFor()
    expect(await page.getByText('Owner, as PMO lead').count()).toBe(1)
    await page.context().close()
  })

  it.each(['en', 'fr'] as const)('S002: a leader’s home has at most seven elements and no word of the method, in %s', async (language) => {
    const page = await product.open('/', { language })
    await wear(page, 'sponsor')
    await page.goto(product.address)
    await page.locator('[data-element=decision] h2').waitFor()
    await page.locator('[data-element=money] h2').waitFor()
    const elements = await page.locator('main [data-element]').count()
    expect(elements).toBeGreaterThan(3)
    expect(elements).toBeLessThanOrEqual(7)
    expect(methodWordsIn((await page.locator('main *:not(:has(*))').allTextContents()).join(' '), language)).toEqual([])
    await page.context().close()
  })

  it('S065: says beside the picture of the portfolio what waits on those who decide and when each step was last done, to nobody else', async () => {
    const page = await product.open('/portfolio')
    await heading(page, /^\d things wait on you$/)
    const proposed = page.getByRole('link', { name: /pieces of work are proposed/ })
    await proposed.getByText('Meter for hydrogen lines').waitFor()
    await proposed.click()
    await page.getByText('5 of 14').waitFor()
    const cycle = page.getByRole('listitem')
    await cycle.filter({ hasText: /^Work authorised\d/ }).waitFor()
    await cycle.filter({ hasText: /^Balanced anewnever$/ }).waitFor()
    await wear(page, 'viewer')
    await page.goto(`${product.address}/portfolio`)
    await heading(page, 'Worth to your aims against delivery risk')
    expect(await page.getByRole('heading', { name: /on you$/ }).count()).toBe(0)
    await wear(page, 'owner')
    await page.context().close()
  })

  it('S002: each hat’s home says its finding in a sentence', async () => {
    const page = await product.open('/')
    const home = async (hat: string) => {
      await wear(page, hat)
      await page.goto(product.address)
    }
    await home('pmo_analyst')
    await heading(page, /^\d things wait on you$/)
    await page.getByRole('link', { name: /^The choice of .* is not decided yet$/ }).waitFor()
    await page.getByRole('link', { name: '5 pieces of work are proposed' }).click()
    await page.getByText('5 of 14', { exact: true }).waitFor()
    await home('finance')
    await heading(page, 'What was chosen last costs £641k of the £720k that may be committed')
    await home('resource_manager')
    await heading(page, 'No team is asked for more than it can do')
    await home('viewer')
    await heading(page, /^On .* decided on 9 pieces of work$/)
    await home('project_manager')
    await heading(page, 'No work names you as its owner')

    const { personId } = await ask(page, ['get', '/me'])
    const { items } = await ask(page, ['get', '/components?search=order%20system'])
    await wear(page, 'owner')
    await ask(page, ['patch', `/components/${items[0].id}`], { ownerId: personId, revision: items[0].revision })
    await home('project_manager')
    await heading(page, /^In what was chosen last: [01] of your 1 piece of work$/)
    await page.getByText(/^Serves: /).waitFor()
    await page.getByRole('button', { name: /^New order system/ }).click()
    await page
      .getByRole('heading', { name: /What would let it in|New order system/ })
      .first()
      .waitFor()
    await wear(page, 'owner')
    await page.context().close()
  })

  it.each(['pmo_lead', 'project_manager', 'resource_manager', 'finance', 'sponsor', 'viewer'])(
    'S002: the home of a %s has nothing that axe finds and does not scroll sideways, in French on a dark phone',
    async (hat) => {
      const page = await product.open('/', { width: 390, language: 'fr', theme: 'dark' })
      await wear(page, hat)
      await page.goto(product.address)
      await page.locator('main h2').first().waitFor()
      expect(await violationsOn(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      await wear(page, 'owner')
      await page.context().close()
    },
  )

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
