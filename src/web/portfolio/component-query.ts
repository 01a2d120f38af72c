import type { ComponentFilter } from '#contract/component.ts'
import { type Category, categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import type { ListSearch } from '../parts/list/list-search.ts'

/** What the address narrows the work to, as the server understands it; options it does not have are left out. */
export function componentFilter({ find, filters = {} }: ListSearch): ComponentFilter {
  const among = <Word extends string>(words: readonly Word[], id: string) => words.filter((word) => filters[id]?.includes(word))
  const [state, kind] = [among(componentStates, 'state'), among(componentKinds, 'kind')]
  const category: readonly Category[] = among(categories, 'category')
  const people = (id: string) => (filters[id] ?? []).filter((person) => /^[0-9a-f-]{36}$/.test(person))
  const [ownerId, sponsorId] = [people('owner'), people('sponsor')]
  const must = filters.must ?? []
  return {
    ...(find !== undefined && { search: find.slice(0, 200) }),
    ...(state.length > 0 && { state }),
    ...(kind.length > 0 && { kind }),
    ...(category.length > 0 && { category: [...category] }),
    ...(ownerId.length > 0 && { ownerId }),
    ...(sponsorId.length > 0 && { sponsorId }),
    ...(must.length === 1 && { mandatory: must[0] === 'yes' }),
  }
}
