import { findComponents } from '#db/components.ts'
import { lastSpokenOf } from '#db/import-changes.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, planningCalendarOf } from '#db/organisation.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import { changesOf, matchDrafts } from '#domain/intake/difference.ts'
import type { Draft } from '#domain/intake/draft.ts'
import { outsidePlan } from '#domain/intake/outside-plan.ts'
import { keptId } from '#domain/intake/resolve.ts'
import { scopeWords } from '#domain/office/scope.ts'
import type { App } from '../app.ts'
import { unsaid } from '../component/unsaid.ts'
import { mapInTurns } from '../in-turns.ts'
import { keepChangedHere, type Stays } from './changed-here.ts'
import { openRegister, type Register } from './fields-and-people.ts'
import type { ImportRead } from './read-import.ts'
import type { ImportAsked } from './said-by-person.ts'
import { type Content, saidContent, saidFields } from './said-content.ts'
import { isCurrencySettled } from './settled-currency.ts'
import { type WeighedDemand, weighDemand } from './weigh-demand.ts'
import { weighRoles } from './weigh-roles.ts'
import type { WeighedComponent, WeighedRole } from './weighed.ts'

/** What an import would do, worked out against what is kept now. */
export interface Weighed {
  readonly components: readonly WeighedComponent[]
  /** Values that the lists repeat from last time and that people changed here since: they stay. */
  readonly keptValues: number
  readonly roles: readonly WeighedRole[]
  readonly demand: WeighedDemand
  /** Spoken of by the last list of this shape and not by this one: listed, never taken away. */
  readonly gone: readonly { readonly id: string; readonly name: string; readonly reference: string | null }[]
  readonly register: Register
  readonly idOf: (identity: string) => string | null
  /** The currency the organisation will count in from now on, where these lists settle it. */
  readonly settledCurrency: string | null
}

/** Compares what was read with what is kept. Writes nothing. */
export async function weighImport(
  app: App,
  db: Db,
  { drafted, shapes, keep }: Pick<ImportRead, 'drafted' | 'shapes'> & Pick<ImportAsked, 'keep'>,
): Promise<Weighed> {
  const staying = new Set(keep.map(({ id, key }) => `${id} ${key}`))
  const stays: Stays = (id, key) => staying.has(`${id} ${key}`)
  const organisation = await findOrganisation(db)
  const settledCurrency = await settleCurrency(db, organisation.baseCurrency, drafted.components)
  const stored = await findComponents(db)
  const drafts = drafted.components
  const matches = matchDrafts(drafts, stored)
  const register = await openRegister(app, db, drafts)
  const ids = new Map(await mapInTurns(drafts, ({ identity }) => [identity, matches.get(identity)?.id ?? app.newId()] as const))
  const periods = periodsOf(planningCalendarOf(organisation))
  const known = {
    periods,
    allOutside: outsidePlan(drafts, periods)?.all ?? false,
    ...register,
    componentId: (identity: string) => ids.get(identity) ?? keptId(identity),
  }
  const blank = {
    ...unsaid,
    name: '',
    state: 'proposed' as const,
    currency: settledCurrency ?? organisation.baseCurrency,
    kind: scopeWords[organisation.officeScope].newKind,
  }

  const weighed = await mapInTurns(inOrderOfDepth(drafts), (draft): WeighedComponent => {
    const kept = matches.get(draft.identity)
    const content = saidContent(draft, kept, known)
    const custom = saidFields(draft, known)
    const id = ids.get(draft.identity)!
    const before: Content = kept ?? blank
    const component = { ...before, ...content, custom: { ...before.custom, ...custom }, id }
    const changes = kept ? [...changesOf(content, { ...kept }), ...changesOf(custom, kept.custom)] : []
    return {
      draft,
      component,
      changes,
      outcome: kept ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new',
      revision: kept?.revision ?? 0,
    }
  })
  const { components, kept } = await keepChangedHere(db, weighed, stays)
  const spoken = new Set(ids.values())
  const gone = (
    await lastSpokenOf(
      db,
      shapes.map(({ shape }) => shape),
    )
  ).filter(({ id }) => !spoken.has(id))
  const { roles: said, kept: keptHeads } = await weighRoles(app, db, { drafts: drafted.roles, stays })
  const demand = await weighDemand(app, db, { organisation, components, roles: said })
  return {
    components: components.map((each) => (stays(each.component.id, 'demand') ? each : withDemand(each, demand))),
    keptValues: kept + keptHeads + demand.keptValues,
    roles: [...said, ...demand.roles],
    demand,
    gone,
    register,
    idOf: known.componentId,
    settledCurrency,
  }
}

/** The component with what it needs of people: known from now on, and a change where it differs. */
function withDemand(weighed: WeighedComponent, { before, after, names, changedHere }: WeighedDemand): WeighedComponent {
  const { component, changes, outcome } = weighed
  const needed = after.get(component.id)
  if (needed === undefined) return weighed
  const kept = before.get(component.id) ?? []
  const same =
    component.demandKnown &&
    needed.every(({ roleId, minutes }) => kept.find((each) => each.roleId === roleId)?.minutes.join() === minutes.join())
  if (same) return weighed
  const told = (each: typeof needed) => each.map(({ roleId, minutes }) => ({ roleId: names.get(roleId) ?? roleId, minutes }))
  const change = {
    field: 'demand',
    before: component.demandKnown ? told(kept) : null,
    after: told(needed),
    changedHere: changedHere.has(component.id),
  }
  return {
    ...weighed,
    component: { ...component, demandKnown: true },
    changes: outcome === 'new' ? changes : [...changes, change],
    outcome: outcome === 'new' ? 'new' : 'changed',
  }
}

/** While no money is recorded, the currency that most pieces of work are in becomes the organisation's own. */
async function settleCurrency(db: Db, baseCurrency: string, drafts: readonly Draft[]): Promise<string | null> {
  const uses = [...Map.groupBy(drafts, ({ currency }) => currency ?? '')].filter(([currency]) => currency !== '')
  const [most] = uses.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  if (most === undefined || most[0] === baseCurrency) return null
  return (await isCurrencySettled(db, baseCurrency)) ? null : most[0]
}

/** Parents before what they hold; a parent that its own descendant would be is dropped. */
function inOrderOfDepth(drafts: readonly Draft[]): Draft[] {
  const byIdentity = new Map(drafts.map((draft) => [draft.identity, draft]))
  const depthOf = (draft: Draft): number => {
    const above = new Set<string>()
    let at: Draft | undefined = draft
    while (at?.parent !== undefined && !above.has(at.identity)) {
      above.add(at.identity)
      at = byIdentity.get(at.parent)
    }
    return at !== undefined && above.has(at.identity) ? Number.POSITIVE_INFINITY : above.size
  }
  const deep = drafts.map((draft) => ({ draft, depth: depthOf(draft) }))
  return deep
    .sort((a, b) => a.depth - b.depth)
    .map(({ draft, depth }) => {
      if (depth !== Number.POSITIVE_INFINITY) return draft
      const { parent: _, ...orphan } = draft
      return orphan
    })
}
