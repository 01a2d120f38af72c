import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.2 AA on a page as it stands. The page has no frames: it is looked at in one go, and what is well is not listed. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)
}
