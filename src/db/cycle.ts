import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface CycleRow {
  readonly step: 'categorise' | 'prioritise' | 'balance' | 'plan' | 'authorise' | 'monitor' | 'rebalance'
  readonly at: Date
  readonly personId: string | null
  readonly personName: string
  readonly records: number
  readonly decisionId: string | null
  readonly selectionId: string | null
}

/**
 * The portfolio cycle as it was lived, the latest first, read from what people did: one entry for each selection and
 * decision, and one for each person, day and step of the changes that history remembers. Accepting a first selection
 * authorises; accepting a later one rebalances.
 */
export async function listCycle(db: Db, limit: number): Promise<CycleRow[]> {
  const { rows } = await sql<CycleRow>`
    with step as (
      select case
          when table_name = 'component' and after ->> 'category' is distinct from before ->> 'category' and after ->> 'category' is not null then 'categorise'
          when table_name = 'component' and before is not null
            and (after ->> 'spent_minor' is distinct from before ->> 'spent_minor'
              or after ->> 'delivery_risk' is distinct from before ->> 'delivery_risk') then 'monitor'
          when table_name in ('aim_order', 'contribution') then 'prioritise'
          when table_name in ('limits', 'role', 'demand') then 'plan'
        end as step, happened_at, person_id
      from history
      where table_name in ('component', 'aim_order', 'contribution', 'limits', 'role', 'demand') and after is not null
    ),
    accepted as (
      select id, selection_id, recorded_at, recorded_by,
        selection_id is not null and exists (
          select from decision earlier where earlier.organisation_id = decision.organisation_id and earlier.selection_id is not null
            and (earlier.recorded_at, earlier.id) < (decision.recorded_at, decision.id)) as again
      from decision
    ),
    entry as (
      select step, max(happened_at) as at, person_id, count(*) as records, null::uuid as decision_id, null::uuid as selection_id
      from step where step is not null group by step, person_id, date_trunc('day', happened_at at time zone 'UTC')
      union all
      select 'balance', asked_at, asked_by, 1, null, id from selection where state = 'done'
      union all
      select case when again then 'rebalance' else 'authorise' end, recorded_at, recorded_by,
        (select count(*) from decision_verdict where decision_verdict.organisation_id = current_organisation() and decision_id = accepted.id),
        id, selection_id
      from accepted
    )
    select entry.step, entry.at, entry.person_id as "personId", coalesce(person.name, '') as "personName", entry.records::integer as records,
      entry.decision_id as "decisionId", entry.selection_id as "selectionId"
    from entry left join person on person.organisation_id = current_organisation() and person.id = entry.person_id
    order by entry.at desc, entry.step limit ${limit}`.execute(db)
  return rows
}
