import { useNavigate, useSearch } from '@tanstack/react-router'
import { listViews, type View, type ViewedList } from '#contract/view.ts'
import { useAnswer } from '../use-operation.ts'
import { isPlain, isSame, type ListSearch, listParts, readListSearch, withoutView } from './list-search.ts'

/** A list as it stands in the address: what it is narrowed to, and the saved views it can be seen by. */
export interface ListState {
  readonly list: ViewedList
  readonly search: ListSearch
  readonly change: (search: ListSearch) => void
  readonly views: readonly View[]
  /** The one it began as, and whether it has been changed since. */
  readonly view: View | undefined
  readonly changed: boolean
}

/**
 * The address decides. With nothing but a view in it, that view does; with nothing at all, the one that opens first.
 * What else stands in the address stays.
 */
export function useListSearch(list: ViewedList): ListState {
  const given = readListSearch(useSearch({ strict: false }) as Readonly<Record<string, unknown>>)
  const navigate = useNavigate()
  const asked = useAnswer(listViews, { list })
  const views = asked.state === 'answered' ? asked.answer.items : []
  const view = views.find(({ id, opensFirst }) => (given.view === undefined && isPlain(given) ? opensFirst : id === given.view))
  const kept = view && readListSearch(view.query)
  const search = isPlain(given) && kept ? kept : withoutView(given)
  const change = (next: ListSearch) => {
    const named = isPlain(next) && !next.view ? { view: 'none' } : { ...(view && { view: view.id }), ...next }
    const put = (before: object) => ({ ...before, ...Object.fromEntries(listParts.map((part) => [part, undefined])), ...named })
    void navigate({ to: '.', search: put as never, replace: true, resetScroll: false })
  }
  return { list, search, change, views, view, changed: kept !== undefined && !isSame(kept, search) }
}
