import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '../../src/main/web-build.ts'
import { aSample, rows } from './sample.ts'
import { type Look, openStage, type Stage, toldOf } from './stage.ts'

const paths = [
  '/',
  '/lists',
  '/portfolio',
  `/components/${rows[0]?.id}`,
  '/contributions',
  '/selection',
  '/limits',
  '/notes',
  '/settings',
  '/members',
]
const looks: readonly Look[] = [{ theme: 'light' }, { theme: 'dark' }]

describe('every page', () => {
  const stages = new Map<string, Stage>()
  const stageFor = async (look: Look) => {
    const key = `${look.theme} ${look.language}`
    const stage = stages.get(key) ?? (await openStage(aSample(look)))
    stages.set(key, stage)
    return stage
  }
  const onPage = async (path: string, look: Look, see: (page: Page) => Promise<void>) => {
    const page = await (await stageFor(look)).open(path, look)
    try {
      await page.locator('main').first().waitFor()
      await see(page)
      expect(toldOf(page)).toEqual([])
    } finally {
      await page.context().close()
    }
  }

  beforeAll(() => buildWeb(() => undefined))
  afterAll(async () => {
    for (const stage of stages.values()) await stage.close()
  })

  it.each(paths.flatMap((path) => looks.map((look) => [path, look] as const)))(
    '%s has nothing that axe finds, in %o',
    async (path, look) => {
      await onPage(path, look, async (page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)).toEqual([])
      })
    },
  )

  it.each(
    paths.flatMap((path) => [
      [path, { width: 390, language: 'fr' } satisfies Look] as const,
      [path, { width: 390, lengthened: true } satisfies Look] as const,
      [path, { width: 1100, lengthened: true } satisfies Look] as const,
    ]),
  )('%s does not scroll sideways with %o', async (path, look) => {
    await onPage(path, look, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    })
  })
})
