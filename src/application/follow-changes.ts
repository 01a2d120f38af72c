import { refuse } from '#contract/refusals.ts'
import { type Change, currentPosition, listChangesAfter, type Position } from '#db/history.ts'
import type { House } from './house.ts'
import { appOf, type Credentials, identify } from './identity/identify.ts'
import { permit } from './permissions.ts'

/** What a live page learns of a change: enough to know what to ask for again. */
export interface LiveChange {
  /** Where to go on from after this one. */
  readonly sequence: string
  readonly table: string
  readonly recordId: string
  readonly personId: string | null
  readonly act: string | null
}

/** Looked at at least this often, whether or not anybody rang: a ring is only a hint. */
const lookEveryMs = 5_000
const batch = 500

/**
 * Every change of the organisation after a sequence, as they happen, until the signal. First comes where it begins, so
 * that a page that reconnects misses nothing. Ends with a refusal when the session or the membership has ended.
 */
export async function* followChanges(
  house: House,
  credentials: Credentials,
  { after, signal }: { after: string | undefined; signal: AbortSignal },
): AsyncGenerator<{ readonly begin: string } | LiveChange | 'still here'> {
  let position = after === undefined ? undefined : positionIn(after)
  while (!signal.aborted) {
    const app = appOf(house, await identify(house, credentials))
    permit(app, 'history.read')
    if (!position) {
      position = await app.transact(currentPosition)
      yield { begin: sequenceOf(position) }
    }
    const from: Position = position
    const changes = await app.transact((db) => listChangesAfter(db, from, batch))
    for (const change of changes) yield liveChange(change)
    position = changes.at(-1) ?? position
    if (changes.length === batch) continue
    yield 'still here'
    await house.bell.next(lookEveryMs, signal)
  }
}

function liveChange(change: Change): LiveChange {
  const { tableName, recordId, personId, act } = change
  return { sequence: sequenceOf(change), table: tableName, recordId, personId, act }
}

function sequenceOf({ transaction, id }: Position): string {
  return `${transaction}.${id}`
}

function positionIn(sequence: string): Position {
  const [, transaction, id] = /^(\d{1,19})[.](\d{1,15})$/.exec(sequence) ?? []
  return transaction && id ? { transaction, id: Number(id) } : refuse('cursor_invalid', { after: sequence })
}
