import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { setContributions } from '#contract/contribution.ts'
import { Refusal } from '#contract/refusals.ts'
import type { StaleCells } from '#contract/stale.ts'
import type { QuickContribution } from '#domain/aims/contribution.ts'
import { useFormat } from '../format.ts'
import { askAfterAct } from '../live/ask-again.ts'
import { newsHeard } from '../live/follow.ts'
import { useRefusalWords } from '../refusal-words.ts'
import { tell } from '../toast.tsx'
import { ask } from '../use-operation.ts'
import { useWords } from '../words.ts'
import { askWhich } from './conflict.ts'

export type CellValue = QuickContribution | number

export interface CellChange {
  readonly componentId: string
  readonly aimId: string
  readonly value: CellValue | null
  /** What the cell held when the person began to write. */
  readonly seen: CellValue | null
}

/** Keeps what was said of contributions, all or nothing; a cell that somebody else changed meanwhile shows both values. */
export function useSaveCells(titleOf: (cell: { readonly componentId: string; readonly aimId: string }) => string) {
  const { t } = useLingui()
  const { number } = useFormat()
  const answers = useQueryClient()
  const refusalWords = useRefusalWords()
  const { quick } = useWords()
  const say = (value: string | number | null) =>
    value === null ? t`nothing` : typeof value === 'number' ? number(value) : quick[value as QuickContribution]

  const settle = async (cells: readonly CellChange[], stale: StaleCells['cells']): Promise<readonly CellChange[]> => {
    const theirs = new Map(stale.map((cell) => [keyOf(cell), cell]))
    const sides = await askWhich(
      stale.map((cell) => ({ ...cell, key: keyOf(cell), label: titleOf(cell), mine: say(cell.yours), theirs: say(cell.theirs) })),
    )
    return cells.flatMap((cell) => {
      const found = theirs.get(keyOf(cell))
      if (!found) return [cell]
      return sides.get(keyOf(cell)) === 'mine' ? [{ ...cell, seen: found.theirs as CellValue | null }] : []
    })
  }

  /** Answers the cells as they are kept now; null: none was, and why has been said. */
  return async (cells: readonly CellChange[]): Promise<readonly CellChange[] | null> => {
    for (let wanted = cells; ; ) {
      const noted = newsHeard()
      try {
        if (wanted.length > 0) await ask(setContributions, { cells: [...wanted] })
        askAfterAct(answers, setContributions, noted)
        return wanted
      } catch (error) {
        if (error instanceof Refusal && error.code === 'stale_edit') {
          wanted = await settle(wanted, (error.facts as unknown as StaleCells).cells)
          continue
        }
        tell(error instanceof Refusal ? refusalWords(error) : t`Portolan cannot be reached.`)
        return null
      }
    }
  }
}

function keyOf({ componentId, aimId }: { readonly componentId: string; readonly aimId: string }): string {
  return `${componentId} ${aimId}`
}
