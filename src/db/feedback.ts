import { sql } from 'kysely'
import type { Db } from './open.ts'

interface About {
  readonly aboutKind: string
  readonly aboutId: string | null
}

interface SaidRow extends About {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly saidAt: Date
}

export interface ObstacleRow extends SaidRow {
  readonly inTheWay: string
  readonly wouldHelp: string
}

export interface ThanksRow extends SaidRow {
  readonly line: string
}

/** Where a list of the latest begins, and whose: of everybody when `personId` is null. */
export interface Listing {
  readonly after: { readonly sortKey: string; readonly id: string } | undefined
  readonly limit: number
  readonly personId: string | null
}

/** The latest first, from just before `after`; one more than `limit`. */
export function listObstacles(db: Db, { after, limit, personId }: Listing): Promise<ObstacleRow[]> {
  return db
    .selectFrom('obstacle')
    .innerJoin('person', (join) =>
      join.onRef('person.organisation_id', '=', 'obstacle.organisation_id').onRef('person.id', '=', 'obstacle.person_id'),
    )
    .select(['obstacle.id', 'in_the_way as inTheWay', 'would_help as wouldHelp', 'about_kind as aboutKind', 'about_id as aboutId'])
    .select(['person_id as personId', 'person.name as personName', 'said_at as saidAt'])
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(said_at, obstacle.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`),
    )
    .$if(personId !== null, (rest) => rest.where('person_id', '=', personId))
    .orderBy('said_at', 'desc')
    .orderBy('obstacle.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The latest first, from just before `after`; one more than `limit`. */
export function listThanks(db: Db, { after, limit, personId }: Listing): Promise<ThanksRow[]> {
  return db
    .selectFrom('thanks')
    .innerJoin('person', (join) =>
      join.onRef('person.organisation_id', '=', 'thanks.organisation_id').onRef('person.id', '=', 'thanks.person_id'),
    )
    .select(['thanks.id', 'line', 'about_kind as aboutKind', 'about_id as aboutId'])
    .select(['person_id as personId', 'person.name as personName', 'said_at as saidAt'])
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(said_at, thanks.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`),
    )
    .$if(personId !== null, (rest) => rest.where('person_id', '=', personId))
    .orderBy('said_at', 'desc')
    .orderBy('thanks.id', 'desc')
    .limit(limit + 1)
    .execute()
}

interface Saying extends About {
  readonly organisationId: string
  readonly id: string
  readonly personId: string
}

export async function insertObstacle(db: Db, said: Saying & { readonly inTheWay: string; readonly wouldHelp: string }): Promise<void> {
  await db
    .insertInto('obstacle')
    .values({ ...columnsOf(said), in_the_way: said.inTheWay, would_help: said.wouldHelp })
    .execute()
}

export async function insertThanks(db: Db, said: Saying & { readonly line: string }): Promise<void> {
  await db
    .insertInto('thanks')
    .values({ ...columnsOf(said), line: said.line })
    .execute()
}

function columnsOf({ organisationId, id, personId, aboutKind, aboutId }: Saying) {
  return { organisation_id: organisationId, id, person_id: personId, about_kind: aboutKind, about_id: aboutId }
}
