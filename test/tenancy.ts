import { type Kysely, sql } from 'kysely'
import type { Tables } from '../src/db/tables.gen.ts'

/** Schemas whose rows belong to no organisation. Closed: a new one needs a reason that convinces. */
const apart = ['identity', 'queue']

/** Tables whose changes are not remembered, each with its reason. */
const withoutHistory: Readonly<Record<string, string>> = {
  attachment_content: 'holds bytes as they were given, which nobody changes; what is attached where is remembered',
  first_view: 'is where one person likes a list to open; nobody else sees it, and the view itself is remembered',
  history: 'is the history',
  digest: 'says when a mail of notices was sent',
  notice: 'tells of acts that are remembered; undoing one must not stumble over a notice that was read since',
  outbox_mail: 'is on its way out and forgotten once it has arrived',
  remembered_answer: 'repeats answers already given to the same request; people change nothing in it',
  pack_facts: 'is large and written once; the pack itself is remembered',
  pack_file: 'is large and written once; the pack itself is remembered',
  import_change: 'is itself the memory of what an import touched',
  import_file: 'holds bytes as they were given, which nobody changes',
  import_file_part: 'holds bytes as they were given, which nobody changes',
  import_unread: 'is written once with its import, which is remembered',
  observation: 'is written once with its import, which is remembered',
  search_entry: 'repeats what records say, whose changes are remembered',
  selection_work: 'is large and changes each second while a selection is computed; the selection itself is remembered',
}

/** Functions that act with more rights than their caller, which a request may call. */
const trusted = ['empty_history_of_person']

/** Everything in the catalogue that could let one organisation at the rows of another. Empty is the aim. */
export async function tenancyFaults(db: Kysely<Tables>): Promise<readonly string[]> {
  const faults = await Promise.all([
    strangeSchemas(db),
    openDoors(db),
    unguardedTables(db),
    looseForeignKeys(db),
    leakingCode(db),
    forgetfulTables(db),
  ])
  return faults.flat().sort()
}

const named = sql`c.relnamespace::regnamespace::text || '.' || c.relname`

async function strangeSchemas(db: Kysely<Tables>) {
  return said(
    db,
    sql`select 'schema ' || nspname || ' is not on the list' as fault from pg_namespace
        where nspname not like 'pg!_%' escape '!' and nspname not in ('information_schema', 'public', ${sql.join(apart)})`,
  )
}

async function openDoors(db: Kysely<Tables>) {
  return said(
    db,
    sql`select 'a request may enter schema ' || nspname as fault from pg_namespace
        where nspname in (${sql.join(apart)}) and has_schema_privilege('portolan_request', oid, 'usage, create')
        union all
        select 'a request may touch ' || ${named} from pg_class c
        where c.relnamespace::regnamespace::text in (${sql.join(apart)}) and relkind in ('r', 'p', 'v', 'm')
          and has_table_privilege('portolan_request', c.oid, 'select, insert, update, delete, truncate')
        union all
        select 'a request may make or empty tables: ' || ${named} from pg_class c
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and has_table_privilege('portolan_request', c.oid, 'truncate, trigger, references')
        union all
        select 'a request role may bypass row-level security' from pg_roles where rolname = 'portolan_request' and (rolbypassrls or rolsuper)`,
  )
}

/** Without the key, no composite reference; without the policy, no wall. */
async function unguardedTables(db: Kysely<Tables>) {
  return said(
    db,
    sql`select ${named} || ' has no key (organisation_id, id)' as fault from pg_class c
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not exists (
          select from pg_index i where indrelid = c.oid and indisunique and indimmediate and indpred is null and indnkeyatts = 2 and
            (select array_agg(attname::text order by attname::text) from pg_attribute where attrelid = c.oid and attnum = any (i.indkey::smallint[])) = '{id,organisation_id}')
        union all
        select ${named} || ' has no row-level security' from pg_class c
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity
        union all
        select ${named} || ' has policy ' || polname || ' that does not ask for the organisation' from pg_policy p join pg_class c on c.oid = polrelid
        where polpermissive and pg_get_expr(polqual, polrelid) is distinct from '(organisation_id = current_organisation())'`,
  )
}

async function looseForeignKeys(db: Kysely<Tables>) {
  return said(
    db,
    sql`select ${named} || ' refers by ' || conname || ' without its organisation' as fault from pg_constraint k join pg_class c on c.oid = conrelid
        where contype = 'f' and c.relnamespace = 'public'::regnamespace
          and not exists (select from pg_attribute where attrelid = conrelid and attnum = any (conkey) and attname = 'organisation_id')
        union all
        select ${named} || ' refers by ' || conname || ', which cannot wait for an import: select let_references_wait(table)' from pg_constraint k
        join pg_class c on c.oid = conrelid where contype = 'f' and c.relnamespace = 'public'::regnamespace and not condeferrable`,
  )
}

async function leakingCode(db: Kysely<Tables>) {
  return said(
    db,
    sql`select ${named} || ' is a view with the rights of its owner' as fault from pg_class c
        where relkind = 'v' and relnamespace = 'public'::regnamespace and not coalesce('security_invoker=true' = any (reloptions), false)
        union all
        select ${named} || ' is a materialized view' from pg_class c where relkind = 'm' and relnamespace = 'public'::regnamespace
        union all
        select 'a request may call ' || proname || ', which has the rights of its owner' from pg_proc
        where prosecdef and pronamespace = 'public'::regnamespace and has_function_privilege('portolan_request', oid, 'execute')
          and proname <> all (${trusted})`,
  )
}

async function forgetfulTables(db: Kysely<Tables>) {
  return said(
    db,
    sql`select ${named} || ' does not remember its changes' as fault from pg_class c
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> all (${Object.keys(withoutHistory)})
          and (select count(*) from pg_trigger where tgrelid = c.oid and tgfoid = 'write_history()'::regprocedure and tgenabled = 'O') < 3`,
  )
}

async function said(db: Kysely<Tables>, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(db)
  return (rows as { fault: string }[]).map(({ fault }) => fault)
}
