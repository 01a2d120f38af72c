import { useLingui } from '@lingui/react/macro'
import type { z } from 'zod'
import { listPeople, type Person } from '#contract/person.ts'
import { categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import type { ListFilter } from '../parts/list/column.ts'
import { useEverything } from '../parts/use-everything.ts'
import { useWords } from '../parts/words.ts'

/** What the work can be narrowed by. */
export function useFilters(): readonly ListFilter[] {
  const { t } = useLingui()
  const words = useWords()
  const people = useEverything<z.output<typeof Person>>(listPeople)
  const options = <Word extends string>(all: readonly Word[], named: Readonly<Record<Word, string>>) =>
    all.map((value) => ({ value, label: named[value] }))
  const named = people.state === 'answered' ? people.answer.map(({ id, name }) => ({ value: id, label: name })) : []
  return [
    { id: 'state', label: t`State:`, options: options(componentStates, words.states) },
    { id: 'kind', label: t`Kind:`, options: options(componentKinds, words.kinds) },
    { id: 'category', label: t`Category:`, options: options(categories, words.categories) },
    { id: 'owner', label: t`Owner:`, options: named },
    { id: 'sponsor', label: t`Sponsor:`, options: named },
    {
      id: 'must',
      label: t`Must be done:`,
      options: [
        { value: 'yes', label: t`Yes` },
        { value: 'no', label: t`No` },
      ],
    },
  ]
}
