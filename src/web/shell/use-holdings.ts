import { useQuery } from '@tanstack/react-query'
import { countComponents } from '#contract/component.ts'
import { listObstacles, listThanks } from '#contract/feedback.ts'
import { useMay } from '../parts/session.tsx'
import { ask, useAnswer } from '../parts/use-operation.ts'
import type { Holdings } from './rooms.ts'

/** How much of each kind the organisation holds; nought while it is not known. */
export function useHoldings(): Holdings {
  const components = useAnswer(countComponents, {})
  const obstacles = useAnswer(listObstacles, { limit: 1 })
  const thanks = useAnswer(listThanks, { limit: 1 })
  const imports = useImports()
  const notes = [obstacles, thanks].some((asked) => asked.state === 'answered' && asked.answer.items.length > 0)
  return {
    components: components.state === 'answered' ? components.answer.total : 0,
    notes: notes ? 1 : 0,
    files: imports.data?.items.length ?? 0,
  }
}

/** Asked only where the hat may see it. What an import is made of is much to know for a page that only counts them: the shell does not wait for it. */
function useImports() {
  const enabled = useMay('import.read')
  return useQuery({
    queryKey: ['/imports', 'get', {}],
    queryFn: async ({ signal }) => ask((await import('#contract/import.ts')).listImports, {}, signal),
    enabled,
  })
}
