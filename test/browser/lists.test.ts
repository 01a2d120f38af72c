import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheetFile } from '../../src/codecs/sheet-file.ts'
import { type Product, startProduct } from '../product.ts'
import { violationsOn } from './violations.ts'

describe('a list of work', () => {
  let product: Product
  let page: Page
  const list = () => page.getByRole('table', { name: 'All work' })
  const names = () => list().locator('[role=row] a').allTextContents()
  const column = async (at: number) =>
    list().locator(`[role=rowgroup]:last-child [role=row] [role=cell]:nth-child(${at})`).allTextContents()

  beforeAll(async () => {
    product = await startProduct()
    page = await product.open('/portfolio')
    await list().waitFor()
  })
  afterAll(() => product?.close())

  it('is put in order by a press on a title, by key too, and the address keeps it', async () => {
    const title = list().getByRole('columnheader', { name: 'Finish' })
    await title.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/order=endDate/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/desc=true/)
    expect(await title.getAttribute('aria-sort')).toBe('descending')
    await page.reload()
    await list().waitFor()
    expect(await list().getByRole('columnheader', { name: 'Finish' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('shows the columns somebody wants, in their order', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    const columns = page.getByRole('list', { name: 'Columns' })
    await columns.getByRole('checkbox', { name: 'Tags' }).check()
    await columns.getByRole('checkbox', { name: 'Kind' }).uncheck()
    await columns.getByRole('button', { name: 'Move Tags forward' }).click()
    await page.keyboard.press('Escape')
    const titles = await list().getByRole('columnheader').allTextContents()
    expect(titles.slice(1)).toEqual(['Work', 'State', 'Must', 'Money still to come', 'Benefit', 'Delivery risk', 'Owner', 'Tags', 'Finish'])
  })

  it('is kept as a view, opens by it from then on, and is somebody else’s by a link', async () => {
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save this view' }).click()
    await page.getByLabel('Name of the view').fill('By finish')
    await page.getByRole('button', { name: 'Save this view' }).last().click()
    await page.getByLabel('Name of the view').waitFor({ state: 'hidden' })
    const view = page.getByRole('button', { name: 'By finish' })
    await view.click()
    await page.getByRole('menuitemcheckbox', { name: 'Open the list by this view' }).click()
    await page.waitForLoadState('networkidle')
    await page.goto(`${product.address}/portfolio`)
    await view.waitFor()
    expect(await list().getByRole('columnheader', { name: 'Finish' }).getAttribute('aria-sort')).toBe('descending')
    await view.click()
    await page.getByRole('menuitemradio', { name: 'Everything' }).click()
    await page.getByRole('button', { name: 'Views' }).waitFor()
    expect(await list().getByRole('columnheader', { name: 'Finish' }).getAttribute('aria-sort')).toBe('none')
  })

  it('goes along as a workbook of what is seen: these rows, this order, these columns', async () => {
    await page.getByRole('searchbox', { name: 'Find in the list' }).fill('o')
    await page.waitForURL(/find=o/)
    await list().getByRole('columnheader', { name: 'Money still to come' }).getByRole('button').click()
    await page.waitForURL(/order=moneyToComeMinor/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Take along' }).click()
    await page.getByRole('menuitem', { name: 'Workbook (XLSX)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('All work.xlsx')
    const read = await readSheetFile(readFileSync(await file.path()), 'list.xlsx')
    const rows = read.kind === 'read' ? read.sheets[0]!.rows : []
    expect(rows[0]?.slice(0, 4)).toEqual(['Work', 'Kind', 'State', 'Must'])
    await expect.poll(names).toEqual(rows.slice(1).map(([name]) => name))
    const money = rows.slice(1).map((cells) => cells[4])
    expect(money.filter((cell) => cell !== '').every((cell) => typeof cell === 'number')).toBe(true)
    expect(money).toHaveLength((await column(6)).length)
  })

  it('has nothing that axe finds while its menus are open', async () => {
    for (const menu of ['Columns', 'Views', 'State: All']) {
      await page.getByRole('button', { name: menu }).click()
      await page.waitForTimeout(300)
      expect(await violationsOn(page), menu).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  it('is cards on a phone, whose order can be changed, and nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('list', { name: 'All work' }).getByRole('listitem').first().waitFor()
    await page.getByRole('button', { name: /^Order:/ }).click()
    await page.getByRole('menuitemradio', { name: 'Delivery risk' }).click()
    await page.waitForURL(/order=deliveryRisk/)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  })
})
