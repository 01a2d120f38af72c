import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds against WCAG 2.2 AA and its own good practice on a page as it stands; menus stand outside every region. The page has no frames: it is looked at in one go, and what is well is not listed. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly, rules: { region: { enabled: false } }, resultTypes: ['violations'] })
    .setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)
}
