// Written by tools/tables.ts from the migrations. Do not edit: run `npm run tables`.
import type { ColumnType } from 'kysely'

/** Left out on insert, the database fills it in. */
type Filled<T> = T extends ColumnType<infer Out, infer In, infer Change> ? ColumnType<Out, In | undefined, Change> : ColumnType<T, T | undefined, T>
/** Written by the database alone. */
type Computed<T> = ColumnType<T, never, never>
type Moment = ColumnType<Date, Date | string, Date | string>
/** Written as JSON text: a JavaScript array would else become an array of PostgreSQL. */
type Json = ColumnType<unknown, string, string>

export interface Tables {
  history: {
    organisation_id: string
    id: Computed<number>
    transaction: Filled<string>
    happened_at: Moment
    person_id: string | null
    hat: string | null
    act: string | null
    table_name: string
    record_id: string
    before: Json | null
    after: Json | null
  }
  membership: {
    organisation_id: string
    id: string
    hats: string[]
    state: 'invited' | 'active' | 'removed'
    revision: Filled<number>
  }
  organisation: {
    id: string
    organisation_id: Computed<string>
    name: string
    slug: string
    base_currency: Filled<string>
    fiscal_year_start_month: Filled<number>
    planning_period: Filled<'month' | 'quarter'>
    time_zone: Filled<string>
    working_days: Filled<number[]>
    working_day_minutes: Filled<number>
    sample: Filled<boolean>
    revision: Filled<number>
    created_at: Filled<Moment>
  }
  person: {
    organisation_id: string
    id: string
    name: string
    email: string | null
    sort_key: string
    erased_at: Moment | null
    revision: Filled<number>
    created_at: Filled<Moment>
  }
  remembered_answer: {
    organisation_id: string
    id: string
    person_id: string
    key: string
    fingerprint: string
    answer: Json | null
    started_at: Moment
  }
  'identity.account': {
    id: string
    email: string | null
    password_hash: string | null
    language: Filled<string>
    theme: Filled<string>
    time_zone: Filled<string>
    created_at: Moment
  }
  'identity.attempt': {
    key: string
    happened_at: Moment
  }
  'identity.link': {
    secret_hash: Buffer
    purpose: 'enter' | 'invitation'
    account_id: string
    organisation_id: string | null
    expires_at: Moment
  }
  'identity.migration': {
    number: number
    name: string
    checksum: string
    applied_at: Filled<Moment>
  }
  'identity.seat': {
    account_id: string
    organisation_id: string
    person_id: string
  }
  'identity.session': {
    id: string
    secret_hash: Buffer
    account_id: string
    organisation_id: string | null
    hat: string | null
    seen_at: Moment
    expires_at: Moment
  }
  'identity.token': {
    id: string
    secret_hash: Buffer
    account_id: string
    organisation_id: string | null
    hat: string | null
    name: string
    created_at: Moment
    expires_at: Moment | null
    last_used_at: Moment | null
  }
}
