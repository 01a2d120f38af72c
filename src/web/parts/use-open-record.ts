import { useNavigate } from '@tanstack/react-router'
import { countComponents } from '#contract/component.ts'
import { getDecision } from '#contract/decision.ts'
import { ask } from './use-operation.ts'

/** A record by its kind, as the search or the history names it. */
export interface RecordPlace {
  readonly kind: string
  readonly id: string
  /** By which it is found in a list. */
  readonly title?: string | undefined
}

/** Opens the page on which a record is to be seen: a decision on that of what was decided. */
export function useOpenRecord(): (record: RecordPlace) => Promise<void> {
  const navigate = useNavigate()
  return async ({ kind, id, title }) => {
    if (kind === 'component') return navigate({ to: '/components/$componentId', params: { componentId: id } })
    if (kind === 'selection') return navigate({ to: '/selection', search: { id } })
    if (kind === 'decision') {
      const { selectionId, verdicts } = await ask(getDecision, { decisionId: id })
      if (selectionId !== null) return navigate({ to: '/selection', search: { id: selectionId } })
      return navigate({ to: '/components/$componentId', params: { componentId: verdicts[0]?.componentId ?? '' } })
    }
    const search = title === undefined ? {} : { find: title.slice(0, mostFound) }
    if (kind === 'person') {
      const role = await roleIn(id)
      return role === null ? navigate({ to: '/members', search }) : navigate({ to: '/portfolio', search: { filters: { [role]: [id] } } })
    }
    if (kind === 'aim') return navigate({ to: '/contributions', hash: id })
    if (kind === 'role') return navigate({ to: '/limits', hash: id })
    const list = lists[kind]
    return list ? navigate({ to: list, search }) : navigate({ to: '/' })
  }
}

/** Records without a page of their own are found in the list that holds them. */
const lists: Readonly<Record<string, '/lists' | '/notes'>> = { import: '/lists', obstacle: '/notes', thanks: '/notes' }

/** More of a title is not needed to find it. */
const mostFound = 60

/** A person is seen in the work they own, else in that they sponsor, else among the members. */
async function roleIn(personId: string): Promise<'owner' | 'sponsor' | null> {
  const people = [personId]
  const [owned, sponsored] = await Promise.all([ask(countComponents, { ownerId: people }), ask(countComponents, { sponsorId: people })])
  if (owned.total > 0) return 'owner'
  return sponsored.total > 0 ? 'sponsor' : null
}
