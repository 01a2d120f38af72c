import type { Changed, RecordKind } from '#contract/live.ts'
import { refuse } from '#contract/refusals.ts'
import { currentPosition, isKnown, listSightings, type Position, type Sighting, type Standing, standingOf } from '#db/live.ts'
import type { Db } from '#db/open.ts'
import type { Actor } from './app.ts'
import type { House } from './house.ts'
import { appOf, type Credentials, identify } from './identity/identify.ts'
import { permit } from './permissions.ts'

/** What the stream says next. `at` is where to go on from. */
export type LiveStep =
  /** Whatever a page holds may be out of date: it is new, it wears another hat, or this is not the database it knew. */
  | { readonly kind: 'begin'; readonly at: string }
  | { readonly kind: 'change'; readonly at: string; readonly changed: Changed }
  | { readonly kind: 'here'; readonly at: string }

/** Looked at at least this often, whether or not anybody rang: a ring is only a hint. */
const lookEveryMs = 5_000
const batch = 2_000
/** Of more records of one kind than this, a page learns only that there were many. */
const mostNamed = 50

/** Who reads, and what they have been told. */
interface Reader {
  /** Organisation and hat; undefined until the first look. */
  readonly as: string | undefined
  readonly position: Position | undefined
  /** Changes behind the position that were told before their place in the order was settled. */
  readonly told: ReadonlySet<number>
  readonly standing: Standing | undefined
}

/**
 * Every change of the organisation after a place in the stream, as they happen, until the signal. What is committed is
 * told at once, even while an earlier transaction still runs; a page that reconnects hears it twice rather than never.
 * Ends with a refusal when the session or the membership has ended.
 */
export async function* followChanges(
  house: House,
  credentials: Credentials,
  { after, signal }: { after: string | undefined; signal: AbortSignal },
): AsyncGenerator<LiveStep> {
  const position = after === undefined ? undefined : positionIn(after)
  let reader: Reader = { as: undefined, position, told: new Set(), standing: undefined }
  while (!signal.aborted) {
    const noted = house.bell.rung()
    const app = appOf(house, await identify(house, credentials))
    permit(app, 'history.read')
    const known = reader
    const look = await app.transact((db) => lookAround(db, app.actor, known))
    reader = look.reader
    yield look.step
    if (!look.more) await house.bell.next(noted, lookEveryMs, signal)
  }
}

interface Look {
  readonly reader: Reader
  readonly step: LiveStep
  /** There is more to see at once. */
  readonly more: boolean
}

async function lookAround(db: Db, { organisationId, personId, hat }: Actor, reader: Reader): Promise<Look> {
  const as = `${organisationId} ${hat}`
  const standing = await standingOf(db, personId)
  const { position } = reader
  const goesOn = position !== undefined && (reader.as === undefined ? await isKnown(db, position) : reader.as === as)
  if (!goesOn) {
    const now = await currentPosition(db)
    return { reader: { as, position: now, told: new Set(), standing }, step: { kind: 'begin', at: sequenceOf(now) }, more: true }
  }
  const seen = await listSightings(db, position, batch)
  const reached = seen.findLast(({ settled }) => settled) ?? position
  const told = new Set(seen.filter(({ settled }) => !settled).map(({ id }) => id))
  const changed = { ...recordsIn(seen.filter(({ id }) => !reader.told.has(id))), ...standingChanged(reader.standing, standing) }
  const at = sequenceOf(reached)
  const step: LiveStep = Object.keys(changed).length > 0 ? { kind: 'change', at, changed } : { kind: 'here', at }
  return { reader: { as, position: reached, told, standing }, step, more: seen.length === batch && reached !== position }
}

function recordsIn(seen: readonly Sighting[]): Changed {
  const kinds = Map.groupBy(seen, ({ tableName }) => tableName as RecordKind)
  return Object.fromEntries(
    [...kinds].map(([kind, sightings]) => {
      const ids = [...new Set(sightings.map(({ recordId }) => recordId))]
      return [kind, ids.length > mostNamed ? null : ids]
    }),
  )
}

/** A page that comes back has not said how these stood when it left: then all of them count as changed. */
function standingChanged(before: Standing | undefined, now: Standing): Changed {
  const kinds = Object.keys(now) as (keyof Standing)[]
  return Object.fromEntries(kinds.filter((kind) => before?.[kind] !== now[kind]).map((kind) => [kind, null]))
}

function sequenceOf({ transaction, id }: Position): string {
  return `${transaction}.${id}`
}

function positionIn(sequence: string): Position {
  const [, transaction, id] = /^(\d{1,19})[.](\d{1,15})$/.exec(sequence) ?? []
  return transaction && id ? { transaction, id: Number(id) } : refuse('cursor_invalid', { after: sequence })
}
