import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../src/db/tables.gen.ts'

interface Shape {
  readonly table: string
  /** Type of `id`, undefined where the database draws it. */
  readonly id: string | null
  /** False where the database computes it. */
  readonly owned: boolean
}

/**
 * Puts one row of each organisation into every table, whatever the table is. For that, everything that a row must be
 * besides being somebody's is taken off the tables: only for a transaction that is rolled back.
 */
export async function oneRowEach(db: Kysely<Tables>, organisations: readonly string[]): Promise<readonly string[]> {
  await stripTables(db)
  const { rows } = await sql<Shape>`
    select c.oid::regclass::text as table,
           (select case when attidentity = '' then atttypid::regtype::text end from pg_attribute where attrelid = c.oid and attname = 'id') as id,
           (select attgenerated = '' from pg_attribute where attrelid = c.oid and attname = 'organisation_id') as owned
    from pg_class c where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace order by 1`.execute(db)
  for (const organisationId of organisations) {
    for (const { table, id, owned } of rows) {
      const columns = [...(owned ? ['organisation_id'] : []), ...(id ? ['id'] : [])]
      const values = [...(owned ? [sql`${organisationId}`] : []), ...(id ? [owned ? anId(id) : sql`${organisationId}`] : [])]
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) values (${sql.join(values)})`.execute(
        db,
      )
    }
  }
  return rows.map(({ table }) => table)
}

function anId(type: string) {
  return type === 'uuid' ? sql`${randomUUID()}::uuid` : sql`${Math.floor(Math.random() * 2 ** 31)}::text::${sql.raw(type)}`
}

async function stripTables(db: Kysely<Tables>): Promise<void> {
  await sql`
    do $$ declare loose record; begin
      for loose in select conname, conrelid::regclass as on_table from pg_constraint
        where contype in ('f', 'c', 'x', 'u') and connamespace = 'public'::regnamespace order by contype <> 'f' loop
        execute format('alter table %s drop constraint %I cascade', loose.on_table, loose.conname);
      end loop;
      for loose in select conname, conrelid::regclass as on_table from pg_constraint where contype = 'p' and connamespace = 'public'::regnamespace loop
        execute format('alter table %s drop constraint %I cascade', loose.on_table, loose.conname);
      end loop;
      for loose in select indexrelid::regclass as index from pg_index join pg_class c on c.oid = indrelid
        where indisunique and relnamespace = 'public'::regnamespace loop
        execute format('drop index %s', loose.index);
      end loop;
      for loose in select tgname, tgrelid::regclass as on_table from pg_trigger join pg_class c on c.oid = tgrelid
        where not tgisinternal and relnamespace = 'public'::regnamespace loop
        execute format('drop trigger %I on %s', loose.tgname, loose.on_table);
      end loop;
      for loose in select attname, attrelid::regclass as on_table from pg_attribute join pg_class c on c.oid = attrelid
        where attnotnull and attnum > 0 and not attisdropped and attidentity = '' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace loop
        execute format('alter table %s alter column %I drop not null', loose.on_table, loose.attname);
      end loop;
    end $$`.execute(db)
}
