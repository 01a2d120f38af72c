import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSample } from './sample.ts'
import { openStage, type Stage } from './stage.ts'

describe('the picture of the portfolio', () => {
  let stage: Stage
  let page: Page

  beforeAll(async () => {
    stage = await openStage(aSample())
    page = await stage.open('/portfolio')
    await page.locator('svg [role=link]').first().waitFor()
  })
  afterAll(() => stage?.close())

  it('is one stop of the tab key; arrows lead on, the figures stand beside the bubble, and Enter opens the work', async () => {
    const bubbles = page.locator('svg [role=link]')
    expect(await page.locator('svg [role=link][tabindex="0"]').count()).toBe(1)
    await page.locator('svg [role=link][tabindex="0"]').focus()
    const first = await page.locator(':focus').getAttribute('aria-label')
    await page.keyboard.press('ArrowRight')
    const next = await page.locator(':focus').getAttribute('aria-label')
    expect(next).not.toBe(first)
    expect(await page.locator('foreignObject').textContent()).toBe(next)
    await page.keyboard.press('Escape')
    expect(await page.locator('foreignObject').count()).toBe(0)
    expect(await bubbles.count()).toBeGreaterThan(10)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: next?.split(':')[0] ?? '' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/components\//)
  })
})
