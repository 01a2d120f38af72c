import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ComponentRow, countComponents, listComponents } from '../../src/contract/component.ts'
import { aSample, rows } from './sample.ts'
import { openStage, type Play, type Stage } from './stage.ts'

const count = 10_000

/** A portfolio of ten thousand: each page holds as many as were asked for, and there is always another. */
function aLongPortfolio(): readonly Play[] {
  const pageOf = ({ limit }: Readonly<Record<string, unknown>>): readonly ComponentRow[] =>
    Array.from({ length: Number(limit ?? 50) }, (_, at) => ({ ...rows[at % rows.length]!, id: randomUUID(), name: `Work ${at}` }))
  return [
    [countComponents, () => ({ total: count, byKind: {}, byState: {} })],
    [listComponents, (input) => ({ items: pageOf(input), next: 'more' })],
    ...aSample(),
  ]
}

describe('a portfolio of ten thousand pieces of work', () => {
  let stage: Stage
  let page: Page
  const asked: URL[] = []

  beforeAll(async () => {
    stage = await openStage(aLongPortfolio())
    page = await stage.open('/limits')
    page.on('request', (request) => asked.push(new URL(request.url())))
    await page.goto(`${stage.address}/portfolio`)
    await page.getByRole('table', { name: 'All work' }).getByRole('link', { name: 'Work 0', exact: true }).waitFor()
    await page.locator('svg [role=link]').first().waitFor()
    await page.waitForLoadState('networkidle')
  })
  afterAll(() => stage?.close())

  const pages = () => asked.filter(({ pathname }) => pathname === '/api/components')

  it('shows figures, picture and list from one overview and one page', () => {
    expect(pages()).toHaveLength(1)
    expect(asked.filter(({ pathname }) => pathname === '/api/overview')).toHaveLength(1)
    expect(asked.filter(({ pathname }) => pathname === '/api/contributions')).toEqual([])
  })

  it('fetches on where somebody scrolls to, and is as long as all of it from the start', async () => {
    expect(await page.getByRole('table', { name: 'All work' }).getAttribute('aria-rowcount')).toBe(String(count + 1))
    await page.evaluate('window.scrollTo(0, 38 * 320)')
    await expect.poll(() => pages().length).toBe(2)
  })
})
