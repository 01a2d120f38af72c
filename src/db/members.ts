import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface MemberRow {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly sortKey: string
  readonly hats: string[]
  readonly state: 'invited' | 'active' | 'removed'
  readonly revision: number
}

const member = sql`
  select p.id as "personId", p.name, p.email, p.sort_key as "sortKey", m.hats, m.state, m.revision
  from membership m join person p on p.organisation_id = m.organisation_id and p.id = m.id`

/** By sort key, then id, from just after `after`; one row more than `limit`, so that the caller sees whether there is more. */
export async function listMembers(
  db: Db,
  { organisationId, after, limit }: { organisationId: string; after: { sortKey: string; id: string } | undefined; limit: number },
): Promise<readonly MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    ${member}
    where m.organisation_id = ${organisationId}
      ${after ? sql`and (p.sort_key, p.id) > (${after.sortKey}, ${after.id}::uuid)` : sql``}
    order by p.sort_key, p.id limit ${limit + 1}`.execute(db)
  return rows
}

export async function findMember(db: Db, organisationId: string, personId: string): Promise<MemberRow | undefined> {
  const { rows } = await sql<MemberRow>`${member} where m.organisation_id = ${organisationId} and m.id = ${personId}`.execute(db)
  return rows[0]
}

export async function findPerson(
  db: Db,
  organisationId: string,
  id: string,
): Promise<{ name: string; email: string | null; erasedAt: Date | null } | undefined> {
  const { rows } = await sql<{ name: string; email: string | null; erasedAt: Date | null }>`
    select name, email, erased_at as "erasedAt" from person where organisation_id = ${organisationId} and id = ${id}`.execute(db)
  return rows[0]
}

export async function findPersonByEmail(db: Db, organisationId: string, email: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from person where organisation_id = ${organisationId} and email = ${email}`.execute(db)
  return rows[0]
}

export async function countMembers(db: Db, organisationId: string): Promise<{ active: number; owners: number }> {
  const { rows } = await sql<{ active: number; owners: number }>`
    select count(*) as active, count(*) filter (where 'owner' = any (hats)) as owners
    from membership where organisation_id = ${organisationId} and state = 'active'`.execute(db)
  return rows[0] ?? { active: 0, owners: 0 }
}

/** Waits for others who change this organisation's memberships, so that two removals cannot leave it without an owner. */
export async function lockMemberships(db: Db, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('portolan.membership'), hashtext(${organisationId}))`.execute(db)
}

export async function insertPerson(
  db: Db,
  person: { organisationId: string; id: string; name: string; email: string | null; sortKey: string },
): Promise<void> {
  await sql`
    insert into person (organisation_id, id, name, email, sort_key)
    values (${person.organisationId}, ${person.id}, ${person.name}, ${person.email}, ${person.sortKey})`.execute(db)
}

export async function renamePerson(db: Db, person: { organisationId: string; id: string; name: string; sortKey: string }): Promise<void> {
  await sql`
    update person set name = ${person.name}, sort_key = ${person.sortKey}, revision = revision + 1
    where organisation_id = ${person.organisationId} and id = ${person.id}`.execute(db)
}

/** Makes a person a member, or a member again. */
export async function upsertMembership(
  db: Db,
  membership: { organisationId: string; personId: string; hats: readonly string[]; state: MemberRow['state'] },
): Promise<void> {
  await sql`
    insert into membership (organisation_id, id, hats, state)
    values (${membership.organisationId}, ${membership.personId}, ${[...membership.hats]}, ${membership.state})
    on conflict (organisation_id, id)
    do update set hats = excluded.hats, state = excluded.state, revision = membership.revision + 1`.execute(db)
}

/** False if the membership has moved on from `revision`. */
export async function updateHats(
  db: Db,
  change: { organisationId: string; personId: string; hats: readonly string[]; revision: number },
): Promise<boolean> {
  const { rows } = await sql`
    update membership set hats = ${[...change.hats]}, revision = revision + 1
    where organisation_id = ${change.organisationId} and id = ${change.personId} and revision = ${change.revision}
    returning id`.execute(db)
  return rows.length > 0
}

export async function updateMembershipState(
  db: Db,
  change: { organisationId: string; personId: string; state: MemberRow['state'] },
): Promise<void> {
  await sql`
    update membership set state = ${change.state}, revision = revision + 1
    where organisation_id = ${change.organisationId} and id = ${change.personId}`.execute(db)
}
