import { sql } from 'kysely'
import type { Db } from './open.ts'

/** How many records of one kind somebody changed, and who did so last. */
export interface ChangedKind {
  readonly what: 'limits' | 'people' | 'work' | 'aims' | 'organisation'
  readonly records: number
  readonly lastAt: Date
  readonly lastByName: string
}

/** Fields of records that no selection reads: words, dates of the plan, who answers for it. */
const unread = [
  ...['name', 'sort_key', 'search_key', 'reference', 'sponsor_id', 'owner_id', 'start_date', 'end_date', 'delivery_risk', 'tags'],
  ...['authorised_by', 'revision', 'measure', 'order_id', 'slug', 'sample'],
]

/** What has changed, since a selection was kept, of what selections read; most lately changed first. Accepting a set changes none of it. */
export async function listChangedSince(db: Db, selectionId: string): Promise<ChangedKind[]> {
  const { rows } = await sql<ChangedKind>`
    with kind as (
      select * from (values
        ('limits', 'limits'), ('role', 'people'), ('component', 'work'), ('component_link', 'work'), ('demand', 'work'),
        ('contribution', 'aims'), ('aim', 'aims'), ('organisation', 'organisation'), ('currency_rate', 'organisation')
      ) as kind (table_name, what)
    ),
    kept as (select min(id) as id from history where table_name = 'selection' and record_id = ${selectionId}::uuid),
    change as (
      select what, happened_at, person_id,
        case when history.table_name in ('component_link', 'demand', 'contribution')
          then coalesce(after, before) ->> 'component_id' else record_id::text end as record
      from history join kind using (table_name), kept
      where history.id > kept.id and act is distinct from 'acceptSelection'
        and (before is null or after is null or before - ${unread}::text[] is distinct from after - ${unread}::text[])
    )
    select what, count(distinct record) as records, max(happened_at) as "lastAt",
      coalesce((array_agg(person.name order by happened_at desc))[1], '') as "lastByName"
    from change left join person on person.id = change.person_id
    group by what order by max(happened_at) desc, what`.execute(db)
  return rows.map((row) => ({ ...row, records: Number(row.records) }))
}
