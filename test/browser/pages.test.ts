import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { getMe } from '../../src/contract/identity.ts'
import { listImports } from '../../src/contract/import.ts'
import { toldOf } from '../page.ts'
import { aSample, me, rows } from './sample.ts'
import { openStage, type Stage, type StageLook } from './stage.ts'
import { violationsOn } from './violations.ts'

const paths = [
  '/',
  '/lists',
  '/portfolio',
  `/components/${rows[0]?.id}`,
  '/contributions',
  '/selection',
  '/selection/certainty',
  '/selection/meeting',
  '/limits',
  '/notes',
  '/settings',
  '/members',
]

describe('every page', () => {
  const stages = new Map<string, Stage>()
  const onPage = async (path: string, look: StageLook, see: (page: Page) => Promise<void>) => {
    const { language = 'en' } = look
    const stage = stages.get(language) ?? (await openStage(aSample({ language })))
    stages.set(language, stage)
    const page = await stage.open(path, look)
    try {
      await page.locator('main').first().waitFor()
      await see(page)
      expect(toldOf(page)).toEqual([])
    } finally {
      await page.context().close()
    }
  }
  const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth')

  afterAll(async () => {
    for (const stage of stages.values()) await stage.close()
  })

  it('is never asked by a hat that may not see imports what was imported', async () => {
    const asked: string[] = []
    const { 'import.read': _, ...may } = me({}).may
    const stage = await openStage([
      [getMe, () => ({ ...me({}), hat: 'viewer', hats: ['viewer'], may })],
      [
        listImports,
        () => {
          asked.push('imports')
          return { items: [] }
        },
      ],
      ...aSample({}),
    ])
    const page = await stage.open('/portfolio')
    await page
      .getByText(rows[0]?.name ?? '')
      .first()
      .waitFor()
    await stage.close()
    expect(asked).toEqual([])
  })

  it.each(paths)('%s has nothing that axe finds, in light and in dark', async (path) => {
    await onPage(path, {}, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
        expect(await violationsOn(page), colorScheme).toEqual([])
      }
    })
  })

  it.each(paths)('%s does not scroll sideways on a phone, in French', async (path) => {
    await onPage(path, { width: 390, language: 'fr' }, async (page) => {
      expect(await sideways(page)).toBeLessThanOrEqual(0)
    })
  })

  it.each(paths)('%s does not scroll sideways with every text a third longer, on a phone or wider', async (path) => {
    await onPage(path, { width: 390, lengthened: true }, async (page) => {
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1100, height: 960 })
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
      expect(await sideways(page)).toBeLessThanOrEqual(0)
    })
  })
})
