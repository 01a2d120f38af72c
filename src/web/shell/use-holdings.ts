import { countComponents } from '#contract/component.ts'
import { listObstacles, listThanks } from '#contract/feedback.ts'
import { listImports } from '#contract/import.ts'
import { useAnswer } from '../parts/use-operation.ts'
import type { Holdings } from './rooms.ts'

/** How much of each kind the organisation holds; nought while it is not known. */
export function useHoldings(): Holdings {
  const components = useAnswer(countComponents, {})
  const obstacles = useAnswer(listObstacles, { limit: 1 })
  const thanks = useAnswer(listThanks, { limit: 1 })
  const imports = useAnswer(listImports, {})
  const notes = [obstacles, thanks].some((asked) => asked.state === 'answered' && asked.answer.items.length > 0)
  return {
    components: components.state === 'answered' ? components.answer.total : 0,
    notes: notes ? 1 : 0,
    files: imports.state === 'answered' ? imports.answer.items.length : 0,
  }
}
