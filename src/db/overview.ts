import { sql } from 'kysely'
import { componentStates, isOver } from '#domain/component/states.ts'
import type { Db } from './open.ts'

/** Of everything that is not over, what an overview tells, in the component's own currency: a tenth of what a selection reads. */
export function listGlances(db: Db) {
  return db
    .selectFrom('component')
    .select(['id', 'name', 'kind', 'state', 'category', 'mandatory', 'delivery_risk as deliveryRisk', 'currency'])
    .select(['budget_minor as budgetMinor', 'benefit_minor as benefitMinor', 'spent_minor as spentMinor'])
    .where(
      'state',
      'in',
      componentStates.filter((state) => !isOver(state)),
    )
    .execute()
}

/** Σ weight of the aim × score by component; one that says nothing of these aims is not among them. */
export async function listPoints(db: Db, weights: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ componentId: string; points: number }>`
    select component_id as "componentId", sum(score * given.weight)::bigint as points
    from contribution join unnest(${[...weights.keys()]}::uuid[], ${[...weights.values()]}::integer[]) as given (aim, weight)
      on given.aim = contribution.aim_id
    group by component_id`.execute(db)
  return new Map(rows.map(({ componentId, points }) => [componentId, points]))
}
