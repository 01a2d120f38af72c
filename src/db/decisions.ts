import { sql } from 'kysely'
import type { Db } from './open.ts'

export type Verdict = 'start' | 'continue' | 'pause' | 'stop' | 'leave_out'

export interface DecisionRow {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly decidedOn: string
  /** As it was given; empty: the person who recorded it. */
  readonly saidBy: string
  readonly recordedById: string
  readonly recordedByName: string
  readonly recordedAt: Date
  readonly selfApproved: boolean
  readonly selectionId: string | null
}

export interface VerdictRow {
  readonly decisionId: string
  readonly componentId: string
  readonly name: string
  readonly verdict: Verdict
}

function decisions(db: Db) {
  return db
    .selectFrom('decision')
    .innerJoin('person', (join) =>
      join.onRef('person.organisation_id', '=', 'decision.organisation_id').onRef('person.id', '=', 'decision.recorded_by'),
    )
    .select([
      'decision.id',
      'decision.title',
      'decision.note',
      'decision.decided_on as decidedOn',
      'decision.said_by as saidBy',
      'decision.recorded_by as recordedById',
      'person.name as recordedByName',
      'decision.recorded_at as recordedAt',
      'decision.self_approved as selfApproved',
      'decision.selection_id as selectionId',
    ])
}

/** The latest first, from just before `after`; one more than `limit`. */
export function listDecisions(
  db: Db,
  { after, limit, componentId }: { after: { sortKey: string; id: string } | undefined; limit: number; componentId: string | undefined },
): Promise<DecisionRow[]> {
  return decisions(db)
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(decision.recorded_at, decision.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`),
    )
    .$if(componentId !== undefined, (rest) =>
      rest.where(
        sql<boolean>`exists (select from decision_verdict v where v.organisation_id = decision.organisation_id
          and v.decision_id = decision.id and v.component_id = ${componentId}::uuid)`,
      ),
    )
    .orderBy('decision.recorded_at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export function findDecision(db: Db, id: string): Promise<DecisionRow | undefined> {
  return decisions(db).where('decision.id', '=', id).executeTakeFirst()
}

/** By name of the component. */
export function listVerdicts(db: Db, decisionIds: readonly string[]): Promise<VerdictRow[]> {
  return db
    .selectFrom('decision_verdict')
    .innerJoin('component', (join) =>
      join
        .onRef('component.organisation_id', '=', 'decision_verdict.organisation_id')
        .onRef('component.id', '=', 'decision_verdict.component_id'),
    )
    .select(['decision_id as decisionId', 'component_id as componentId', 'component.name', 'verdict'])
    .where('decision_id', '=', sql<string>`any (${[...decisionIds]}::uuid[])`)
    .orderBy('component.sort_key')
    .orderBy('component.id')
    .execute()
}

export interface NewDecision {
  readonly organisationId: string
  readonly id: string
  readonly title: string
  readonly note: string
  readonly decidedOn: string
  readonly saidBy: string
  readonly recordedBy: string
  readonly selfApproved: boolean
  readonly selectionId: string | null
  readonly verdicts: readonly { readonly id: string; readonly componentId: string; readonly verdict: Verdict }[]
}

export async function insertDecision(db: Db, decision: NewDecision): Promise<void> {
  const organisation_id = decision.organisationId
  await db
    .insertInto('decision')
    .values({
      organisation_id,
      id: decision.id,
      title: decision.title,
      note: decision.note,
      decided_on: decision.decidedOn,
      said_by: decision.saidBy,
      recorded_by: decision.recordedBy,
      self_approved: decision.selfApproved,
      selection_id: decision.selectionId,
    })
    .execute()
  for (let at = 0; at < decision.verdicts.length; at += 2000) {
    const values = decision.verdicts
      .slice(at, at + 2000)
      .map(({ id, componentId, verdict }) => ({ organisation_id, id, decision_id: decision.id, component_id: componentId, verdict }))
    await db.insertInto('decision_verdict').values(values).execute()
  }
}

/** Takes a decision back as if it had not been made; its history stays. */
export async function deleteDecision(db: Db, id: string): Promise<void> {
  await db.deleteFrom('decision_verdict').where('decision_id', '=', id).execute()
  await db.deleteFrom('decision').where('id', '=', id).execute()
}

/** Puts the decision behind components that had none, or another one. */
export async function setAuthorisation(db: Db, decisionId: string, componentIds: readonly string[]): Promise<void> {
  await db
    .updateTable('component')
    .set((eb) => ({ authorised_by: decisionId, revision: eb('revision', '+', 1) }))
    .where('id', '=', sql<string>`any (${[...componentIds]}::uuid[])`)
    .execute()
}

/** The latest decision that accepted a selection. */
export async function findLatestAccepted(db: Db): Promise<{ decisionId: string; selectionId: string } | undefined> {
  const row = await db
    .selectFrom('decision')
    .select(['id as decisionId', 'selection_id as selectionId'])
    .where('selection_id', 'is not', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.selectionId ? { decisionId: row.decisionId, selectionId: row.selectionId } : undefined
}
