import { useNavigate } from '@tanstack/react-router'
import { countComponents } from '#contract/component.ts'
import { getDecision } from '#contract/decision.ts'
import { ask } from './use-operation.ts'

/** A record by its kind, as the search or the history names it. */
export interface RecordPlace {
  readonly kind: string
  readonly id: string
}

/** Opens the page on which a record is to be seen: a decision on that of what was decided. */
export function useOpenRecord(): (record: RecordPlace) => Promise<void> {
  const navigate = useNavigate()
  return async ({ kind, id }) => {
    if (kind === 'component') return navigate({ to: '/components/$componentId', params: { componentId: id } })
    if (kind === 'selection') return navigate({ to: '/selection', search: { id } })
    if (kind === 'decision') {
      const { selectionId, verdicts } = await ask(getDecision, { decisionId: id })
      if (selectionId !== null) return navigate({ to: '/selection', search: { id: selectionId } })
      return navigate({ to: '/components/$componentId', params: { componentId: verdicts[0]?.componentId ?? '' } })
    }
    if (kind === 'person') {
      const role = await roleIn(id)
      return role === null ? navigate({ to: '/members' }) : navigate({ to: '/portfolio', search: { filters: { [role]: [id] } } })
    }
    return navigate({ to: rooms[kind] ?? '/' })
  }
}

/** Records without a page of their own are seen in their room. */
const rooms: Readonly<Record<string, '/contributions' | '/limits' | '/lists' | '/notes' | '/selection'>> = {
  aim: '/contributions',
  role: '/limits',
  import: '/lists',
  obstacle: '/notes',
  thanks: '/notes',
  pack: '/selection',
}

/** A person is seen in the work they own, else in that they sponsor, else among the members. */
async function roleIn(personId: string): Promise<'owner' | 'sponsor' | null> {
  const people = [personId]
  const [owned, sponsored] = await Promise.all([ask(countComponents, { ownerId: people }), ask(countComponents, { sponsorId: people })])
  if (owned.total > 0) return 'owner'
  return sponsored.total > 0 ? 'sponsor' : null
}
