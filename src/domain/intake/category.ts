import type { Category } from '../component/kinds.ts'
import { fold } from './cell.ts'

/** Run, grow or transform, where the words say one of them. */
export function categoryOf(text: string): Category | undefined {
  const word = fold(text)
  if (/^(run|run the business|keep the lights on|exploitation|maintenance|courant)$/.test(word)) return 'run'
  if (/^(grow|grow the business|croissance|developper)$/.test(word)) return 'grow'
  return /^(transform|transform the business|transformation|transformer|change)$/.test(word) ? 'transform' : undefined
}
