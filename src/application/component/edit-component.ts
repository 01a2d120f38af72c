import type * as contract from '#contract/component.ts'
import type { InputOf } from '#contract/operation.ts'
import { replaceDemand, replaceLinks } from '#db/component-links.ts'
import { type ComponentContent, insertComponents, updateComponent } from '#db/components.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { scopeWords } from '#domain/office/scope.ts'
import type { App } from '../app.ts'
import { definedOnly, sameKeysOf } from '../defined-only.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { permit, scopeOf } from '../permissions.ts'
import { type ComponentGiven, readComponent } from './component.ts'
import { refuseUnsound, type Said } from './soundness.ts'
import { unsaid } from './unsaid.ts'

const priced: readonly (keyof Said)[] = ['currency', 'budgetMinor', 'benefitMinor', 'spentMinor', 'stopCostMinor']

/** Adds a component; what nobody says stays unknown, which is not zero. A hat that reaches only its own work owns what it adds. */
export function createComponent(app: App, { kind, state, ...given }: InputOf<typeof contract.createComponent>): Promise<ComponentGiven> {
  const owns = scopeOf(app.actor.hat, 'component.create') === 'own' && !given.ownerId && !given.sponsorId
  const said = definedOnly(owns ? { ...given, ownerId: app.actor.personId } : given) as Said & { name: string }
  permit(app, 'component.create', [said.ownerId ?? null, said.sponsorId ?? null])
  return app.transact(async (db) => {
    const organisation = await findOrganisation(db)
    const id = app.newId()
    await refuseUnsound(db, id, said)
    const content = { ...unsaid, currency: organisation.baseCurrency, ...contentOf(said), name: said.name }
    await insertComponents(db, organisation.id, [{ ...content, id, kind: kind ?? scopeWords[organisation.officeScope].newKind, state }])
    await writeLinks(app, db, { ...said, componentId: id })
    return readComponent(db, id)
  })
}

/** Changes what was said and nothing else; a later revision than the one given refuses it with both values. */
export function editComponent(
  app: App,
  { componentId, revision, ...given }: InputOf<typeof contract.editComponent>,
): Promise<ComponentGiven> {
  const said = definedOnly(given) as Said
  return app.transact(async (db) => {
    const before = await readComponent(db, componentId)
    permitEdit(app, said, before)
    const after = { ...before, ...said }
    await refuseUnsound(db, componentId, { ...said, startDate: after.startDate, endDate: after.endDate })
    const content = { ...contentOf(after), demandKnown: after.demand !== null } as ComponentContent
    if (!(await updateComponent(db, componentId, { ...content, revision }))) {
      const theirs = sameKeysOf(await readComponent(db, componentId), said)
      await refuseStale(db, { table: 'component', recordId: componentId, yours: { ...said, revision }, theirs })
    }
    await writeLinks(app, db, { ...said, componentId })
    return readComponent(db, componentId)
  })
}

/** Money and people have acts of their own, so that finance and resource managers can change theirs and nothing else. */
function permitEdit(app: App, said: Said, { ownerId, sponsorId }: ComponentGiven): void {
  const people = [ownerId, sponsorId]
  const keys = Object.keys(said) as (keyof Said)[]
  if (keys.some((key) => priced.includes(key))) permit(app, 'component.price', people)
  if (keys.includes('demand')) permit(app, 'component.staff', people)
  if (keys.length === 0 || keys.some((key) => !priced.includes(key) && key !== 'demand')) permit(app, 'component.edit', people)
}

function contentOf({ needs: _, excludes: __, demand, ...content }: Said): Partial<ComponentContent> {
  return { ...content, ...(demand === undefined ? {} : { demandKnown: demand !== null }) } as Partial<ComponentContent>
}

async function writeLinks(app: App, db: Db, { componentId, needs, excludes, demand }: Said & { componentId: string }): Promise<void> {
  const owned = { organisationId: app.actor.organisationId, componentId, newId: app.newId }
  if (needs) await replaceLinks(db, { ...owned, kind: 'needs', otherIds: needs })
  if (excludes) await replaceLinks(db, { ...owned, kind: 'excludes', otherIds: excludes })
  if (demand !== undefined) await replaceDemand(db, { ...owned, demand: demand ?? [] })
}
