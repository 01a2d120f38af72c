import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheetFile } from '../../src/codecs/sheet-file.ts'
import { type Product, startProduct } from '../product.ts'

describe('the sheet of contributions', () => {
  let product: Product
  let page: Page
  const cells = () => page.getByRole('gridcell').allTextContents()
  const names = () => page.getByRole('rowheader').allTextContents()
  const press = (keys: string) => page.keyboard.press(keys)
  const paste = (text: string) =>
    page.evaluate(`(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', ${JSON.stringify(text)})
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })()`)
  const kept = () => page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/contributions'))

  beforeAll(async () => {
    product = await startProduct()
    page = await product.open('/contributions')
    await page.getByRole('gridcell').first().waitFor()
  })
  afterAll(() => product?.close())

  it('is one stop of the tab key, whose active cell is told', async () => {
    const grid = page.getByRole('grid')
    expect(await grid.locator('[tabindex="0"]').count()).toBe(0)
    await grid.focus()
    await press('ArrowRight')
    const active = page.locator(`[id="${await grid.getAttribute('aria-activedescendant')}"]`)
    expect(await active.getAttribute('aria-colindex')).toBe('3')
    await press('ArrowLeft')
  })

  it('fills to the right by Ctrl R, takes a block from a spreadsheet, says what it left out, and takes back step by step', async () => {
    const before = (await cells()).slice(0, 3)
    await paste('11\tb\tmaybe')
    await kept()
    expect((await cells()).slice(0, 3)).toEqual(['11', 'Big', before[2]])
    await page.getByText('1 cells could not be read and stayed as they were').waitFor()
    await press('Shift+ArrowRight')
    await Promise.all([kept(), press('Control+r')])
    expect((await cells()).slice(0, 2)).toEqual(['11', '11'])
    await Promise.all([kept(), page.getByRole('button', { name: 'Undo' }).first().click()])
    await Promise.all([kept(), page.getByRole('button', { name: 'Undo' }).first().click()])
    expect((await cells()).slice(0, 3)).toEqual(before)
  })

  it('keeps a letter as it is typed, so that arrows go on; a number is kept by the arrow that leaves it', async () => {
    const before = (await cells()).slice(0, 3)
    await page.getByRole('gridcell').first().click()
    const [letter, word] = before[0] === 'None' ? ['s', 'Some'] : ['n', 'None']
    await Promise.all([kept(), press(letter)])
    await press('Enter')
    await press('ArrowUp')
    await press('ArrowRight')
    await page.keyboard.type('42')
    await Promise.all([kept(), press('ArrowRight')])
    expect((await cells()).slice(0, 2)).toEqual([word, '42'])
    const active = page.locator(`[id="${await page.getByRole('grid').getAttribute('aria-activedescendant')}"]`)
    expect(await active.getAttribute('aria-colindex')).toBe('4')
    await Promise.all([kept(), page.getByRole('button', { name: 'Undo' }).first().click()])
    await Promise.all([kept(), page.getByRole('button', { name: 'Undo' }).first().click()])
    await expect.poll(async () => (await cells()).slice(0, 3)).toEqual(before)
  })

  it('fills other cells when the corner of one is drawn over them', async () => {
    const before = (await cells()).slice(0, 3)
    await page.getByRole('gridcell').first().click()
    const corner = page.getByRole('gridcell').first().locator('i').last()
    await corner.hover()
    await page.mouse.down()
    await page.getByRole('gridcell').nth(2).hover()
    await Promise.all([kept(), page.mouse.up()])
    expect((await cells()).slice(0, 3)).toEqual([before[0], before[0], before[0]])
    await Promise.all([kept(), page.getByRole('button', { name: 'Undo' }).first().click()])
    expect((await cells()).slice(0, 3)).toEqual(before)
  })

  it('asks on a phone about one aim after another in a sheet from below', async () => {
    const phone = await product.open('/contributions', { width: 390 })
    await phone.getByRole('button', { name: /Customer portal/ }).click()
    const asked = phone.getByRole('radiogroup').first()
    await Promise.all([
      phone.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/contributions')),
      asked.getByText('Big', { exact: true }).click(),
    ])
    expect(await asked.getByRole('radio', { name: 'Big' }).isChecked()).toBe(true)
    await phone.context().close()
  })

  it('records whose order of the aims it is, and since when, without moving any', async () => {
    await page.getByRole('button', { name: 'Said by somebody else' }).click()
    await page.getByRole('textbox', { name: 'Said by' }).fill('Dr Okafor (fictional)')
    await page.getByLabel('On the day').fill('2026-11-20')
    await page.getByRole('button', { name: 'Record the order' }).click()
    await page.getByText('Order given by Dr Okafor (fictional) on 20 Nov 2026').waitFor()
  })

  it('takes back where it was written, also once the sheet is narrowed to other work', async () => {
    const [first, second] = await names()
    await page.getByRole('gridcell').first().click()
    await Promise.all([kept(), page.keyboard.type('77\n')])
    await page.getByRole('searchbox', { name: 'Find in the list' }).fill(second ?? '')
    await expect.poll(names).toEqual([second])
    const untouched = await cells()
    await Promise.all([kept(), page.getByRole('button', { name: 'Undo' }).first().click()])
    expect(await cells()).toEqual(untouched)
    await page.getByRole('searchbox', { name: 'Find in the list' }).fill(first ?? '')
    await expect.poll(names).toEqual([first])
    expect((await cells())[0]).not.toBe('77')
    await page.getByRole('searchbox', { name: 'Find in the list' }).fill('')
  })

  it('is narrowed to what nobody has said anything about, keeps that as a view, and goes along as it is seen', async () => {
    const made = await page.request.post(`${product.address}/api/components`, {
      data: { name: 'Nobody said' },
      headers: { origin: product.address },
    })
    expect(made.status()).toBe(200)
    await page.getByRole('button', { name: 'Said: All' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Nothing yet' }).click()
    await press('Escape')
    await expect.poll(names).toEqual(['Nobody said'])
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save this view' }).click()
    await page.getByLabel('Name of the view').fill('To ask about')
    await page.getByRole('button', { name: 'Save this view' }).last().click()
    await page.getByRole('button', { name: 'To ask about' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Take along' }).click()
    await page.getByRole('menuitem', { name: 'Workbook (XLSX)' }).click()
    const read = await readSheetFile(readFileSync(await (await download).path()), 'sheet.xlsx')
    const rows = read.kind === 'read' ? read.sheets[0]!.rows : []
    expect(rows.slice(1).map(([name]) => name)).toEqual(['Nobody said'])
  })
})
