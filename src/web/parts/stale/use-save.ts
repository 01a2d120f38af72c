import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { InputGiven } from '#contract/client.ts'
import type { AnswerOf, Operation } from '#contract/operation.ts'
import { Refusal } from '#contract/refusals.ts'
import type { StaleFacts } from '#contract/stale.ts'
import { useFieldWords } from '../field-words.ts'
import { askAfterAct } from '../live/ask-again.ts'
import { newsHeard } from '../live/follow.ts'
import { useRefusalWords } from '../refusal-words.ts'
import { tell } from '../toast.tsx'
import { ask } from '../use-operation.ts'
import { askWhich } from './conflict.ts'
import { merge, same } from './merge.ts'

type Values = Readonly<Record<string, unknown>>

interface Edit<Said extends Operation> {
  /** The record as the person saw it when they began to write. */
  readonly base: Values & { readonly revision: number }
  readonly change: Values
  readonly input: (change: Values, revision: number) => InputGiven<Said>
  /** Of the money in it; else the organisation's. */
  readonly currency?: string
}

/** Somebody who changes the same thing as fast as this is a program. */
const mostTries = 8

/**
 * Saves an edit of a record by fields. What others changed meanwhile elsewhere in the record stays; where they changed the
 * same, the person sees both values and chooses. Null: nothing was saved, because it was refused or theirs was taken.
 */
export function useSave<Said extends Operation>(operation: Said) {
  const { t } = useLingui()
  const answers = useQueryClient()
  const refusalWords = useRefusalWords()
  const choose = useChoice()
  const [busy, setBusy] = useState(false)
  /** What this page saved last: finding it on the server is no news of somebody else. */
  const own = useRef<Values>({})

  const attempt = async ({ base, change, input, currency }: Edit<Said>): Promise<AnswerOf<Said> | null> => {
    let [wanted, seen, { revision }] = [change, base as Values, base]
    for (let tries = 0; tries < mostTries; tries += 1) {
      const noted = newsHeard()
      try {
        const saved = await ask(operation, input(wanted, revision))
        own.current = saved as Values
        askAfterAct(answers, operation, noted)
        return saved
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'stale_edit')) throw error
        const facts = error.facts as unknown as StaleFacts
        const { theirs } = facts
        const begun = (key: string) => (same(theirs[key], own.current[key]) ? theirs[key] : seen[key])
        wanted = await choose({ wanted, begun, facts, currency })
        seen = theirs
        revision = Number(theirs.revision)
        if (Object.keys(wanted).every((key) => same(wanted[key], theirs[key]))) {
          askAfterAct(answers, operation, noted)
          return null
        }
      }
    }
    throw new Refusal('stale_edit')
  }

  const save = async (edit: Edit<Said>): Promise<AnswerOf<Said> | null> => {
    setBusy(true)
    try {
      return await attempt(edit)
    } catch (error) {
      tell(error instanceof Refusal ? refusalWords(error) : t`Portolan cannot be reached.`)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { save, busy }
}

interface Meeting {
  readonly wanted: Values
  /** What a field held when the person began to write. */
  readonly begun: (field: string) => unknown
  readonly facts: StaleFacts
  readonly currency: string | undefined
}

/** Puts two people's edits together; where they clash, the person chooses. Answers every field as it shall be. */
function useChoice(): (meeting: Meeting) => Promise<Values> {
  const { label, say } = useFieldWords()
  return async ({ wanted, begun, facts: { theirs, changedBy, names }, currency }) => {
    const fields = Object.keys(wanted).map((key) => ({ key, ...merge(begun(key), wanted[key], theirs[key]) }))
    const known = { names, ...(currency !== undefined && { currency }) }
    const clashes = fields
      .filter(({ kind }) => kind === 'conflict')
      .map(({ key }) => ({
        key,
        label: label(key),
        mine: say(key, wanted[key], known),
        theirs: say(key, theirs[key], known),
        changedBy: changedBy[key] ?? null,
      }))
    const sides = clashes.length === 0 ? undefined : await askWhich(clashes)
    const chosen = (key: string) => (sides?.get(key) === 'mine' ? wanted[key] : theirs[key])
    return Object.fromEntries(fields.map((field) => [field.key, field.kind === 'merged' ? field.value : chosen(field.key)]))
  }
}
