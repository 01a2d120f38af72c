import type { KeptComponent } from './kept.ts'
import { isOver } from './states.ts'

/** Why a selection does not look at a component: it is over, not proposed yet, or only holds others and has no figures of its own. */
export interface Aside {
  readonly id: string
  readonly why: 'over' | 'not_proposed' | 'holds_others_only'
}

/** The components that a selection looks at, in the order given, and those it leaves aside. */
export function whoEnters(components: readonly KeptComponent[]): {
  readonly entering: readonly KeptComponent[]
  readonly aside: readonly Aside[]
} {
  const parents = new Set(components.map(({ parentId }) => parentId))
  const aside = components.flatMap((component): Aside[] => {
    if (isOver(component.state)) return [{ id: component.id, why: 'over' }]
    if (component.state === 'idea') return [{ id: component.id, why: 'not_proposed' }]
    return parents.has(component.id) && !hasOwnFigures(component) ? [{ id: component.id, why: 'holds_others_only' }] : []
  })
  const left = new Set(aside.map(({ id }) => id))
  return { entering: components.filter(({ id }) => !left.has(id)), aside }
}

function hasOwnFigures({ budgetMinor, benefitMinor, demand, contributions }: KeptComponent): boolean {
  return budgetMinor !== null || benefitMinor !== null || demand !== null || contributions.length > 0
}

/** Of what a selection left aside, the ideas that nobody has proposed yet: what is over, or only holds others, is missed by nobody. */
export function ideasIn<One extends Pick<Aside, 'why'>>(aside: readonly One[]): readonly One[] {
  return aside.filter(({ why }) => why === 'not_proposed')
}

/** What a component needs of those that enter, and the name of something it needs that cannot be had. */
export interface Needs {
  readonly needs: readonly string[]
  readonly lacking: string | null
}

/**
 * Needs among the components that enter. What is closed is there already; what only holds others is needed through
 * nobody; a parent that enters by its own figures is needed by what it holds. A need for something stopped, or still an
 * idea, cannot be met.
 */
export function needsOf(
  component: KeptComponent,
  { byId, entering }: { readonly byId: ReadonlyMap<string, KeptComponent>; readonly entering: ReadonlySet<string> },
): Needs {
  const parent = component.parentId !== null && entering.has(component.parentId) ? [component.parentId] : []
  const missing = component.needs
    .map((id) => byId.get(id))
    .find((needed) => needed !== undefined && (needed.state === 'stopped' || needed.state === 'idea'))
  return { needs: [...new Set([...component.needs.filter((id) => entering.has(id)), ...parent])], lacking: missing?.name ?? null }
}
