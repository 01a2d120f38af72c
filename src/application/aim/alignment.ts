import type { getAlignment as operation } from '#contract/aim.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { listAims } from '#db/aims.ts'
import { listUnauthorised } from '#db/component-list.ts'
import { orphans, sharesByAim } from '#domain/aims/alignment.ts'
import { leafAims } from '#domain/aims/weights.ts'
import { currentPeriod, stillToCome } from '#domain/component/candidates.ts'
import type { KeptComponent, Setting } from '#domain/component/kept.ts'
import { isOver } from '#domain/component/states.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { readPortfolio } from '../selection/read-portfolio.ts'

/** Where money, time and benefit still to come go, by aim, and what is aligned to nothing, both ways. */
export async function getAlignment(app: App): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'aim.read')
  const { read, aims, unauthorised } = await app.transact(async (db) => ({
    read: await readPortfolio(db, app.now()),
    aims: await listAims(db),
    unauthorised: await listUnauthorised(db),
  }))
  const current = read.components.filter(({ state }) => !isOver(state))
  const leaves = leafAims(aims)
  const leafIds = leaves.map(({ id }) => id)
  const shares = (amountOf: (component: KeptComponent) => number) =>
    sharesByAim(
      leafIds,
      current.map((component) => ({ amount: amountOf(component), contributions: component.contributions })),
    )
  const found = orphans(leafIds, current)
  const named = new Map([...current, ...aims].map(({ id, name }) => [id, name]))
  const withName = (id: string) => ({ id, name: named.get(id) ?? '' })
  return {
    money: shares((component) => total(stillToCome(component, read.setting).moneyMinor ?? [])),
    people: shares((component) => total((stillToCome(component, read.setting).effort ?? []).flatMap(({ amounts }) => amounts))),
    benefit: shares((component) => benefitToCome(component, read.setting)),
    orphanComponents: found.componentIds.map(withName),
    orphanAims: found.aimIds.map(withName),
    unmeasuredAims: leaves.filter(({ measure }) => !measure).map(({ id }) => withName(id)),
    unauthorised,
  }
}

function benefitToCome({ benefitMinor }: KeptComponent, setting: Setting): number {
  return total(benefitMinor?.slice(currentPeriod(setting)) ?? [])
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
