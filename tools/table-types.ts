import type pg from 'pg'

interface Column {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** The database fills it in when it is left out. */
  readonly filled: boolean
  /** The database alone writes it. */
  readonly computed: boolean
}

interface Choice {
  readonly schema: string
  readonly table: string
  readonly definition: string
}

const read = { text: 'string', uuid: 'string', date: 'string', numeric: 'string', bool: 'boolean', int2: 'number', int4: 'number' }
const scalars: Readonly<Record<string, string>> = {
  ...read,
  int8: 'number',
  float8: 'number',
  timestamptz: 'Moment',
  jsonb: 'Json',
  bytea: 'Buffer',
  tsvector: 'string',
  xid8: 'string',
}

const head = `// Written by tools/tables.ts from the migrations. Do not edit: run \`npm run tables\`.
import type { ColumnType } from 'kysely'

/** Left out on insert, the database fills it in. */
type Filled<T> = T extends ColumnType<infer Out, infer In, infer Change> ? ColumnType<Out, In | undefined, Change> : ColumnType<T, T | undefined, T>
/** Written by the database alone. */
type Computed<T> = ColumnType<T, never, never>
type Moment = ColumnType<Date, Date | string, Date | string>
/** Written as JSON text: a JavaScript array would else become an array of PostgreSQL. */
type Json = ColumnType<unknown, string, string>
`

/** Kysely's view of a migrated database: one interface for all tables, in the order of their names. */
export async function tableTypes(pool: pg.Pool): Promise<string> {
  const { rows: columns } = await pool.query<Column>(`
    select table_schema as schema, table_name as "table", column_name as name, udt_name as type,
           is_nullable = 'NO' as required,
           column_default is not null as filled,
           is_generated = 'ALWAYS' or identity_generation = 'ALWAYS' as computed
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by table_schema <> 'public', table_schema collate "C", table_name collate "C", ordinal_position`)
  const { rows: choices } = await pool.query<Choice>(`
    select nspname as schema, relname as "table", pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = conrelid join pg_namespace n on n.oid = relnamespace where contype = 'c'`)

  const tables = Map.groupBy(columns, ({ schema, table }) => (schema === 'public' ? table : `'${schema}.${table}'`))
  const lines = [...tables].map(
    ([key, ofTable]) => `  ${key}: {\n${ofTable.map((column) => `    ${column.name}: ${typeOf(column, choices)}\n`).join('')}  }\n`,
  )
  return `${head}\nexport interface Tables {\n${lines.join('')}}\n`
}

function typeOf(column: Column, choices: readonly Choice[]): string {
  const element = column.type.startsWith('_') ? column.type.slice(1) : undefined
  const scalar = scalars[element ?? column.type]
  if (!scalar) throw new Error(`${column.table}.${column.name} has type ${column.type}, which tools/table-types.ts does not know.`)
  const one = column.type === 'text' ? (unionOf(column, choices) ?? scalar) : scalar
  const value = `${element ? `${one}[]` : one}${column.required ? '' : ' | null'}`
  if (column.computed) return `Computed<${value}>`
  return column.filled ? `Filled<${value}>` : value
}

/** `check (state in ('open', 'closed'))` becomes `'open' | 'closed'`. */
function unionOf({ schema, table, name }: Column, choices: readonly Choice[]): string | undefined {
  const start = `CHECK ((${name} = ANY (ARRAY[`
  const found = choices.find((choice) => choice.schema === schema && choice.table === table && choice.definition.startsWith(start))
  return found && [...found.definition.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, value]) => `'${value}'`).join(' | ')
}
