import { sql } from 'kysely'
import type { PlaceInFile } from './import-changes.ts'
import type { Db } from './open.ts'

/** How a figure of a component came to be what it is: by whom and on which day, or out of which file. */
export interface FigureSource {
  readonly recordId: string
  readonly field: 'budget_minor' | 'spent_minor' | 'stop_cost_minor'
  readonly person: string | null
  readonly on: string
  readonly place: PlaceInFile | null
}

/** Of every component, the last change of what it may cost, what it has cost and what stopping it costs. */
export async function listFigureSources(db: Db): Promise<FigureSource[]> {
  const { rows } = await sql<FigureSource>`
    with last as (
      select distinct on (h.record_id, f.field) h.record_id, f.field, f.figure, h.act, h.happened_at, h.person_id, h.organisation_id
      from history h
      cross join (values ('budget_minor', 'budget'), ('spent_minor', 'spent'), ('stop_cost_minor', null)) as f (field, figure)
      where h.table_name = 'component' and h.after is not null
        and (h.before is null or h.before -> f.field is distinct from h.after -> f.field)
      order by h.record_id, f.field, h.id desc
    )
    select last.record_id as "recordId", last.field, person.name as person,
      to_char(last.happened_at at time zone 'UTC', 'YYYY-MM-DD') as "on",
      (select change.places -> last.figure
        from import_change change join import_batch batch on batch.id = change.batch_id
        where last.act = 'runImport' and change.record_id = last.record_id and change.places ? last.figure
          and batch.imported_at <= last.happened_at
        order by batch.imported_at desc limit 1) as place
    from last
    left join person on person.organisation_id = last.organisation_id and person.id = last.person_id`.execute(db)
  return rows
}
