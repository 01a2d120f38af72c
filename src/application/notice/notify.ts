import { insertNotices } from '#db/notices.ts'
import type { Db } from '#db/open.ts'
import type { App } from '../app.ts'
import type { Told } from './told.ts'

/** By whom people are told, and when. */
export interface Telling {
  readonly organisationId: string
  /** Null: the product itself. Nobody is told of what they did themselves. */
  readonly byPerson: string | null
  readonly now: Date
  readonly newId: () => string
}

/** As whoever acts in an app. */
export function tellingOf({ actor, now, newId }: Pick<App, 'actor' | 'now' | 'newId'>): Telling {
  return { organisationId: actor.organisationId, byPerson: actor.personId, now: now(), newId }
}

/** Leaves people a notice, in the transaction of the act it tells of. Who is no member, or is named twice, gets none or one. */
export async function notify(
  db: Db,
  { newId, ...by }: Telling,
  tellings: ReadonlyArray<{ readonly told: Told; readonly people: ReadonlyArray<string | null> }>,
): Promise<void> {
  const notices = tellings.flatMap(({ told, people }) =>
    [...new Set(people)]
      .filter((personId) => personId !== null && personId !== by.byPerson)
      .map((personId) => ({ ...told, id: newId(), personId: personId as string })),
  )
  await insertNotices(db, by, notices)
}
