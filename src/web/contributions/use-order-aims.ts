import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orderAims } from '#contract/aim.ts'
import { Refusal } from '#contract/refusals.ts'
import type { StaleFacts } from '#contract/stale.ts'
import { useFormat } from '../parts/format.ts'
import { askAfterAct } from '../parts/live/ask-again.ts'
import { newsHeard } from '../parts/live/follow.ts'
import { useRefusalWords } from '../parts/refusal-words.ts'
import { askWhich } from '../parts/stale/conflict.ts'
import { tell } from '../parts/toast.tsx'
import { ask } from '../parts/use-operation.ts'

export interface Order {
  readonly parentId: string | null
  readonly aimIds: readonly string[]
  /** The order that the person saw. */
  readonly seen: readonly string[]
  /** Whose order it is, where it is not that of the person who gives it. */
  readonly saidBy?: { readonly name: string; readonly saidOn: string }
}

/**
 * Puts aims in an order; one that somebody else gave meanwhile shows both, and the person chooses. `unsaid` is told the
 * order of somebody who leads nobody: it needs a leader's name. Answers whether the person's order holds.
 */
export function useOrderAims(unsaid: (order: Order) => void) {
  const { t } = useLingui()
  const { list } = useFormat()
  const answers = useQueryClient()
  const refusalWords = useRefusalWords()
  const [busy, setBusy] = useState(false)

  const keepsMine = async ({ yours, theirs, changedBy, names }: StaleFacts): Promise<boolean> => {
    const say = (ids: unknown) => list((ids as readonly string[]).map((id) => names[id] ?? id))
    const clash = { key: 'aimIds', label: t`Order of the aims`, mine: say(yours.aimIds), theirs: say(theirs.aimIds) }
    return (await askWhich([{ ...clash, changedBy: changedBy.aimIds ?? null }])).get('aimIds') === 'mine'
  }

  const attempt = async ({ parentId, aimIds, seen, saidBy }: Order): Promise<boolean> => {
    const noted = newsHeard()
    try {
      await ask(orderAims, { parentId, aimIds: [...aimIds], seen: [...seen], ...(saidBy && { onBehalfOf: saidBy }) })
      askAfterAct(answers, orderAims, noted)
      return true
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale_edit')) throw error
      const facts = error.facts as unknown as StaleFacts
      askAfterAct(answers, orderAims, noted)
      if (!(await keepsMine(facts))) return false
      const theirs = facts.theirs.aimIds as readonly string[]
      const mine = [...aimIds.filter((id) => theirs.includes(id)), ...theirs.filter((id) => !aimIds.includes(id))]
      return attempt({ parentId, aimIds: mine, seen: theirs, ...(saidBy && { saidBy }) })
    }
  }

  const order = async (wanted: Order): Promise<boolean> => {
    setBusy(true)
    try {
      return await attempt(wanted)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'who_said_so') unsaid(wanted)
      else tell(error instanceof Refusal ? refusalWords(error) : t`Portolan cannot be reached.`)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { order, busy }
}
