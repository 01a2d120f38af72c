import { sql } from 'kysely'
import type { CycleStep, StepOfChange } from '#domain/portfolio/cycle.ts'
import type { Db } from './open.ts'

export interface CycleRow {
  readonly step: CycleStep
  readonly at: Date
  readonly personId: string | null
  readonly personName: string
  readonly records: number
  readonly decisionId: string | null
  readonly selectionId: string | null
  /** Among all entries, from 1, the latest first. */
  readonly place: number
}

interface Asked {
  readonly changes: readonly StepOfChange[]
  readonly authorising: readonly string[]
  readonly limit: number
}

/**
 * The portfolio cycle as it was lived, the latest first: one entry for each selection and decision, and one for each
 * person, day and step of the changes that history remembers. Beyond the limit, the last entry of each step.
 */
export async function listCycle(db: Db, { changes, authorising, limit }: Asked): Promise<CycleRow[]> {
  const column = (values: ReadonlyArray<string | null>) => sql`${values}::text[]`
  const { rows } = await sql<CycleRow>`
    with asked as (
      select * from unnest(${column(changes.map(({ record }) => record))}, ${column(changes.map(({ field }) => field))},
        ${column(changes.map(({ step }) => step))}, ${changes.map(({ whenMade }) => whenMade)}::boolean[]) as asked (record, field, step, when_made)
    ),
    change as (
      select distinct history.id, asked.step, happened_at, person_id
      from history join asked on table_name = asked.record
      where after is not null and (asked.field is null
        or after ->> asked.field is distinct from before ->> asked.field and after ->> asked.field is not null
          and (before is not null or when_made))
    ),
    accepted as (
      select id, selection_id, recorded_at, recorded_by, (
          select count(*) from decision_verdict
          where decision_verdict.organisation_id = decision.organisation_id and decision_id = decision.id) as records,
        selection_id is not null and exists (
          select from decision earlier where earlier.organisation_id = decision.organisation_id and earlier.selection_id is not null
            and (earlier.recorded_at, earlier.id) < (decision.recorded_at, decision.id))
        or not exists (
          select from decision_verdict where decision_verdict.organisation_id = decision.organisation_id and decision_id = decision.id
            and verdict = any (${column(authorising)})) as rebalances
      from decision
    ),
    entry as (
      select step, max(happened_at) as at, person_id, count(*) as records, null::uuid as decision_id, null::uuid as selection_id
      from change group by step, person_id, date_trunc('day', happened_at at time zone 'UTC')
      union all
      select 'balance', asked_at, asked_by, 1, null, id from selection where state = 'done'
      union all
      select case when rebalances then 'rebalance' else 'authorise' end, recorded_at, recorded_by, records, id, selection_id from accepted
    ),
    placed as (
      select *, row_number() over (order by at desc, step) as place, row_number() over (partition by step order by at desc) as in_step
      from entry
    )
    select placed.step, placed.at, placed.person_id as "personId", coalesce(person.name, '') as "personName",
      placed.records::integer as records, placed.decision_id as "decisionId", placed.selection_id as "selectionId",
      placed.place::integer as place
    from placed left join person on person.organisation_id = current_organisation() and person.id = placed.person_id
    where place <= ${limit} or in_step = 1 order by place`.execute(db)
  return rows
}
