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
  aim: {
    organisation_id: string
    id: string
    parent_id: string | null
    name: string
    measure: string | null
    weight: number | null
    place: number
    order_id: string | null
    revision: Filled<number>
  }
  aim_order: {
    organisation_id: string
    id: string
    parent_id: string | null
    aim_ids: string[]
    said_by_person: string | null
    said_by: string
    said_on: string
    on_behalf: boolean
    recorded_by: string
    recorded_at: Filled<Moment>
  }
  attachment: {
    organisation_id: string
    id: string
    about_kind: 'component' | 'aim' | 'selection' | 'decision' | 'obstacle' | 'thanks'
    about_id: string
    name: string
    type: string
    sha256: string
    added_by: string
    added_at: Filled<Moment>
    removed_at: Moment | null
  }
  attachment_content: {
    organisation_id: string
    id: string
    sha256: string
    content: Buffer
    size_bytes: Computed<number>
  }
  bulk_edit: {
    organisation_id: string
    id: string
    change: Json
    before: Json
    made_by: string
    made_at: Filled<Moment>
    undone_at: Moment | null
  }
  component: {
    organisation_id: string
    id: string
    reference: string | null
    name: string
    sort_key: string
    search_key: string
    kind: 'idea' | 'project' | 'programme' | 'initiative' | 'product' | 'team' | 'business_as_usual'
    state: 'idea' | 'proposed' | 'approved' | 'in_delivery' | 'on_hold' | 'closed' | 'stopped'
    parent_id: string | null
    sponsor_id: string | null
    owner_id: string | null
    start_date: string | null
    end_date: string | null
    category: 'run' | 'grow' | 'transform' | null
    mandatory: Filled<boolean>
    competes: Filled<boolean>
    delivery_risk: number | null
    latest_delay: Filled<number>
    fade_percent: Filled<number>
    tags: Filled<string[]>
    custom: Filled<Json>
    currency: string
    budget_minor: number[] | null
    benefit_minor: number[] | null
    spent_minor: number | null
    stop_cost_minor: Filled<number>
    demand_known: Filled<boolean>
    authorised_by: string | null
    revision: Filled<number>
  }
  component_link: {
    organisation_id: string
    id: string
    component_id: string
    other_id: string
    kind: 'needs' | 'excludes'
  }
  contribution: {
    organisation_id: string
    id: string
    component_id: string
    aim_id: string
    score: number
    quick: 'none' | 'some' | 'big' | null
  }
  currency_rate: {
    organisation_id: string
    id: string
    currency: string
    from_date: string
    rate_billionths: number
    revision: Filled<number>
  }
  custom_field: {
    organisation_id: string
    id: string
    name: string
    sort_key: string
    type: 'text' | 'number' | 'money' | 'date' | 'yes_no' | 'choice'
    choices: Filled<string[]>
    revision: Filled<number>
  }
  decision: {
    organisation_id: string
    id: string
    title: string
    note: Filled<string>
    decided_on: string
    said_by: Filled<string>
    recorded_by: string
    recorded_at: Filled<Moment>
    self_approved: Filled<boolean>
    selection_id: string | null
  }
  decision_verdict: {
    organisation_id: string
    id: string
    decision_id: string
    component_id: string
    verdict: 'start' | 'continue' | 'pause' | 'stop' | 'leave_out'
  }
  demand: {
    organisation_id: string
    id: string
    component_id: string
    role_id: string
    minutes: number[]
  }
  digest: {
    organisation_id: string
    id: string
    sent_at: Moment
  }
  first_view: {
    organisation_id: string
    id: string
    person_id: string
    list: string
    view_id: string
  }
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
  import_batch: {
    organisation_id: string
    id: string
    file_ids: string[]
    rows: number
    rows_read: number
    unread: number
    made: number
    changed: number
    unchanged: number
    summary: Json
    imported_by: string
    imported_at: Filled<Moment>
    undone_at: Moment | null
  }
  import_change: {
    organisation_id: string
    id: string
    batch_id: string
    shape: string
    kind: 'component' | 'role' | 'field' | 'person'
    record_id: string
    outcome: 'new' | 'changed' | 'unchanged'
    before: Json | null
    after_revision: number
    places: Json | null
  }
  import_file: {
    organisation_id: string
    id: string
    name: string
    sha256: string
    given_by: string
    given_at: Filled<Moment>
    bytes: number
  }
  import_file_part: {
    organisation_id: string
    id: string
    file_id: string
    place: number
    content: Buffer
  }
  import_mapping: {
    organisation_id: string
    id: string
    shape: string
    columns: Json
    revision: Filled<number>
    merges: Filled<Json>
  }
  import_unread: {
    organisation_id: string
    id: string
    batch_id: string
    place: number
    file: string
    sheet: string
    row_number: number
    column_name: string
    value: string
    reason: string
  }
  limits: {
    organisation_id: string
    id: string
    money: Filled<Json>
    shares: Filled<Json>
    revision: Filled<number>
  }
  membership: {
    organisation_id: string
    id: string
    hats: string[]
    state: 'invited' | 'active' | 'removed'
    revision: Filled<number>
  }
  notice: {
    organisation_id: string
    id: string
    person_id: string
    kind: 'decided' | 'obstacle' | 'invitation_accepted' | 'import_undone' | 'mail_undeliverable'
    about_kind: string
    about_id: string | null
    by_person: string | null
    facts: Json
    created_at: Moment
    read_at: Moment | null
  }
  observation: {
    organisation_id: string
    id: string
    component_id: string
    batch_id: string
    as_of: string
    cells: Json
    list: Filled<string>
    row_number: Filled<number>
    part: Filled<boolean>
  }
  obstacle: {
    organisation_id: string
    id: string
    in_the_way: string
    would_help: string
    about_kind: string
    about_id: string | null
    person_id: string
    said_at: Filled<Moment>
  }
  organisation: {
    id: string
    organisation_id: Computed<string>
    name: string
    slug: string
    base_currency: Filled<string>
    fiscal_year_start_month: Filled<number>
    planning_period: Filled<'month' | 'quarter' | 'year'>
    time_zone: Filled<string>
    working_days: Filled<number[]>
    working_day_minutes: Filled<number>
    sample: Filled<boolean>
    revision: Filled<number>
    created_at: Filled<Moment>
    planning_start: string
    period_count: Filled<number>
    office_scope: Filled<'portfolio' | 'programme' | 'project' | 'product' | 'centre_of_excellence'>
  }
  outbox_mail: {
    organisation_id: string
    id: string
    recipient: string
    subject: string
    text: string
    queued_at: Moment
    attempts: Filled<number>
    next_try_at: Moment
    sent_at: Moment | null
    gave_up_at: Moment | null
    last_error: string | null
  }
  pack: {
    organisation_id: string
    id: string
    selection_id: string
    title: string
    language: 'en' | 'fr'
    as_of: string
    inputs_hash: string
    seed: number
    rules: string
    missing: Filled<Json>
    made_by: string
    made_at: Filled<Moment>
  }
  pack_facts: {
    organisation_id: string
    id: string
    facts: Json
  }
  pack_file: {
    organisation_id: string
    id: string
    pack_id: string
    name: string
    position: number
    type: string
    sha256: string
    bytes: Buffer
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
  role: {
    organisation_id: string
    id: string
    name: string
    sort_key: string
    heads_hundredths: number
    business_as_usual_percent: Filled<number>
    exceptions: Filled<Json>
    revision: Filled<number>
  }
  saved_view: {
    organisation_id: string
    id: string
    person_id: string
    list: string
    name: string
    sort_key: string
    query: Json
    shared: Filled<boolean>
    revision: Filled<number>
  }
  search_entry: {
    organisation_id: string
    id: string
    kind: string
    title: string
    body: string
    about_kind: string | null
    about_id: string | null
    person_id: string | null
    words: Computed<string>
  }
  selection: {
    organisation_id: string
    id: string
    name: string
    state: 'running' | 'done' | 'cancelled' | 'failed'
    question: Json
    as_of: string
    kind: 'optimal' | 'bounded' | 'infeasible' | 'undecided' | null
    value: number | null
    asked_by: string
    asked_at: Filled<Moment>
    ended_at: Moment | null
  }
  selection_work: {
    organisation_id: string
    id: string
    input: Json
    outcome: Json | null
    progress: Json | null
    cancel_asked: Filled<boolean>
    alive_at: Filled<Moment>
  }
  thanks: {
    organisation_id: string
    id: string
    line: string
    about_kind: string
    about_id: string | null
    person_id: string
    said_at: Filled<Moment>
  }
  'identity.account': {
    id: string
    email: string | null
    password_hash: string | null
    language: string | null
    theme: Filled<string>
    time_zone: string | null
    created_at: Moment
    digest: Filled<boolean>
    preparing: Filled<boolean>
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
    invited_by: string | null
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
  'queue.timed_job': {
    name: string
    due_at: Moment
    last_done_at: Moment | null
    last_error: string | null
  }
}
