import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import type { FieldRow } from './fields.ts'

/** What components are ordered by before their names, null for the names alone: texts by code point, all else as numbers. */
export interface ComponentOrdering {
  readonly by: RawBuilder<string | number | null> | null
  readonly type: 'text' | 'number'
  readonly descending: boolean
}

/** Where a page begins: just after the component of this value, name and id. */
export interface ComponentPosition {
  readonly value: string | number | null
  readonly sortKey: string
  readonly id: string
}

const text = (by: RawBuilder<unknown>) => ({ by: sql<string | null>`(${by})::text collate "C"`, type: 'text' as const })
const number = (by: RawBuilder<unknown>) => ({ by: sql<number | null>`(${by})::float8`, type: 'number' as const })
/** Words of a closed list stand in its order, not in that of the alphabet. */
const placeIn = (words: readonly string[], column: string) => number(sql`array_position(${[...words]}::text[], ${sql.ref(column)})`)
const yesFirst = (by: RawBuilder<unknown>) => number(sql`case when ${by} then 0 when not ${by} then 1 end`)
const total = (column: string) => sql`(select sum(amount) from unnest(${sql.ref(column)}) amount)`
const sum = (column: string) => number(total(column))
const personKey = (column: string) =>
  text(sql`select person.sort_key from person
    where person.organisation_id = component.organisation_id and person.id = ${sql.ref(column)}`)

/** Texts without a stored sort key: without accents and in lower case, as far as that needs no more than the database. */
const folded = (by: RawBuilder<unknown>) =>
  text(sql`replace(replace(lower(regexp_replace(normalize(${by}, NFKD), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae')`)

export const demandMinutes = sql<number | null>`case when component.demand_known then
  (select coalesce(sum(amount), 0)::bigint from demand, unnest(demand.minutes) amount
   where demand.organisation_id = component.organisation_id and demand.component_id = component.id) end`

const orders = {
  reference: folded(sql`component.reference`),
  kind: placeIn(componentKinds, 'component.kind'),
  state: placeIn(componentStates, 'component.state'),
  category: placeIn(categories, 'component.category'),
  mandatory: yesFirst(sql`component.mandatory`),
  competes: yesFirst(sql`component.competes`),
  moneyToComeMinor: number(sql`case when component.budget_minor is not null then
    greatest(0, ${total('component.budget_minor')} - coalesce(component.spent_minor, 0)) end`),
  budgetMinor: sum('component.budget_minor'),
  spentMinor: number(sql`component.spent_minor`),
  benefitMinor: sum('component.benefit_minor'),
  demandMinutes: number(demandMinutes),
  deliveryRisk: number(sql`component.delivery_risk`),
  sponsorName: personKey('component.sponsor_id'),
  ownerName: personKey('component.owner_id'),
  startDate: text(sql`component.start_date`),
  endDate: text(sql`component.end_date`),
  tags: folded(sql`nullif(array_to_string(component.tags, ', '), '')`),
}

/** By one of the figures or words that every component has. */
export function orderingBy(order: keyof typeof orders | 'name', descending: boolean): ComponentOrdering {
  return { ...(order === 'name' ? { by: null, type: 'text' as const } : orders[order]), descending }
}

/** By an own column. */
export function orderingByField({ id, type }: FieldRow, descending: boolean): ComponentOrdering {
  const value = sql`(component.custom ->> ${id}::text)`
  if (type === 'yes_no') return { ...yesFirst(sql`${value}::boolean`), descending }
  return { ...(type === 'number' || type === 'money' ? number(value) : type === 'date' ? text(value) : folded(value)), descending }
}

/** Unknown values last, whichever way round; equal ones by name, then id. */
export function inOrder({ by, descending }: ComponentOrdering): RawBuilder<unknown> {
  if (!by) return descending ? sql`component.sort_key desc, component.id desc` : sql`component.sort_key, component.id`
  const way = descending ? sql`desc` : sql`asc`
  return sql`(${by}) is null, (${by}) ${way}, component.sort_key, component.id`
}

/** What stands behind a position in that order. */
export function behind({ by, type, descending }: ComponentOrdering, after: ComponentPosition): Expression<SqlBool> {
  const [own, place] = [sql`(component.sort_key, component.id)`, sql`(${after.sortKey}, ${after.id}::uuid)`]
  if (!by) return descending ? sql<SqlBool>`${own} < ${place}` : sql<SqlBool>`${own} > ${place}`
  if (after.value === null) return sql<SqlBool>`((${by}) is null and ${own} > ${place})`
  const value = type === 'number' ? sql`${after.value}::float8` : sql`${after.value}::text collate "C"`
  const beyond = descending ? sql`(${by}) < ${value}` : sql`(${by}) > ${value}`
  return sql<SqlBool>`((${by}) is null or ${beyond} or ((${by}) = ${value} and ${own} > ${place}))`
}
