-- What an organisation does, what it is for, what it costs, who is needed, and what was decided about it.

alter table organisation
  drop constraint organisation_planning_period_check,
  add constraint organisation_planning_period_check check (planning_period in ('month', 'quarter', 'year')),
  alter column planning_period set default 'year',
  add column planning_start date not null default date_trunc('month', current_date),
  add column period_count   smallint not null default 1 check (period_count between 1 and 40),
  add column office_scope   text not null default 'portfolio'
    check (office_scope in ('portfolio', 'programme', 'project', 'product', 'centre_of_excellence')),
  add check (extract(day from planning_start) = 1);
comment on column organisation.planning_start is 'Figures by period are arrays counted from here: element 1 is the period that begins on this day.';

create table currency_rate (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  from_date       date not null,
  rate_billionths bigint not null check (rate_billionths > 0),
  revision        integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, currency, from_date)
);
comment on table currency_rate is 'From a date on, one unit of the currency is worth rate_billionths / 10^9 units of the base currency.';

create table role (
  organisation_id           uuid not null references organisation,
  id                        uuid not null,
  name                      text not null check (name <> ''),
  sort_key                  text not null collate "C",
  heads_hundredths          integer not null check (heads_hundredths >= 0),
  business_as_usual_percent smallint not null default 0 check (business_as_usual_percent between 0 and 100),
  exceptions                jsonb not null default '[]', -- [{period, headsHundredths, businessAsUsualPercent}]
  revision                  integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, sort_key)
);
comment on table role is 'A team or a skill and how many people it has. Not a permission: those are hats.';

create table limits (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  money           jsonb not null default '{"kind": "none"}',
  shares          jsonb not null default '[]',
  revision        integer not null default 1,
  primary key (organisation_id, id),
  check (id = organisation_id)
);
comment on table limits is 'What all components together must keep to: one row for each organisation. Limits on people come from roles.';

create table decision (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  title           text not null check (title <> ''),
  note            text not null default '',
  decided_on      date not null,
  said_by         text not null default '', -- a name as it was given; empty: the person who recorded it
  recorded_by     uuid not null,
  recorded_at     timestamptz not null default current_moment(),
  self_approved   boolean not null default false,
  selection_id    uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person
);
create index decision_by_time on decision (organisation_id, recorded_at desc, id desc);
comment on table decision is 'What was decided about the portfolio, by whom and when. Rows are never updated.';

create table component (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  reference       text, -- its key in the lists it came from
  name            text not null check (name <> ''),
  sort_key        text not null collate "C", -- of the name
  search_key      text not null collate "C", -- of name, reference and tags
  kind            text not null check (kind in ('idea', 'project', 'programme', 'initiative', 'product', 'team', 'business_as_usual')),
  state           text not null check (state in ('idea', 'proposed', 'approved', 'in_delivery', 'on_hold', 'closed', 'stopped')),
  parent_id       uuid,
  sponsor_id      uuid,
  owner_id        uuid,
  start_date      date,
  end_date        date check (end_date >= start_date),
  category        text check (category in ('run', 'grow', 'transform')),
  mandatory       boolean not null default false,
  competes        boolean not null default false,
  delivery_risk   smallint check (delivery_risk between 0 and 100),
  latest_delay    smallint not null default 0 check (latest_delay between 0 and 40),
  fade_percent    smallint not null default 0 check (fade_percent between 0 and 100),
  tags            text[] not null default '{}',
  custom          jsonb not null default '{}',
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  budget_minor    bigint[] check (0 <= all (budget_minor)),
  benefit_minor   bigint[] check (0 <= all (benefit_minor)),
  spent_minor     bigint check (spent_minor >= 0),
  stop_cost_minor bigint not null default 0 check (stop_cost_minor >= 0),
  demand_known    boolean not null default false,
  authorised_by   uuid,
  revision        integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references component,
  foreign key (organisation_id, sponsor_id) references person,
  foreign key (organisation_id, owner_id) references person,
  foreign key (organisation_id, authorised_by) references decision,
  check (parent_id <> id)
);
create index component_by_name on component (organisation_id, sort_key, id);
create index component_by_parent on component (organisation_id, parent_id) where parent_id is not null;
create index component_by_reference on component (organisation_id, reference) where reference is not null;
comment on table component is 'Anything a portfolio holds, from an idea to a standing team.';
comment on column component.budget_minor is 'By planning period, in minor units of `currency`; null: nobody knows yet, which is not zero.';
comment on column component.demand_known is 'False: nobody knows yet whom it needs. True with no rows in `demand`: it needs nobody.';

create table component_link (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  component_id    uuid not null,
  other_id        uuid not null,
  kind            text not null check (kind in ('needs', 'excludes')),
  primary key (organisation_id, id),
  unique (organisation_id, component_id, kind, other_id),
  foreign key (organisation_id, component_id) references component on delete cascade,
  foreign key (organisation_id, other_id) references component,
  check (component_id <> other_id)
);
create index component_link_by_other on component_link (organisation_id, other_id);

create table demand (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  component_id    uuid not null,
  role_id         uuid not null,
  minutes         bigint[] not null check (0 <= all (minutes)),
  primary key (organisation_id, id),
  unique (organisation_id, component_id, role_id),
  foreign key (organisation_id, component_id) references component on delete cascade,
  foreign key (organisation_id, role_id) references role
);
create index demand_by_role on demand (organisation_id, role_id);
comment on table demand is 'Working minutes a component asks of a role, by planning period.';

create table custom_field (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  name            text not null check (name <> ''),
  sort_key        text not null collate "C",
  type            text not null check (type in ('text', 'number', 'money', 'date', 'yes_no', 'choice')),
  choices         text[] not null default '{}',
  revision        integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, sort_key)
);

create table aim (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  parent_id       uuid,
  name            text not null check (name <> ''),
  measure         text,
  weight          integer check (weight >= 0),
  place           integer not null,
  order_id        uuid, -- the act that put it in its place
  revision        integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references aim,
  check (parent_id <> id)
);
create index aim_by_parent on aim (organisation_id, parent_id, place);

create table aim_order (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  parent_id       uuid,
  aim_ids         uuid[] not null,
  said_by_person  uuid,
  said_by         text not null, -- the leader's name as it was given
  said_on         date not null,
  on_behalf       boolean not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null default current_moment(),
  primary key (organisation_id, id),
  foreign key (organisation_id, said_by_person) references person,
  foreign key (organisation_id, recorded_by) references person
);
alter table aim add foreign key (organisation_id, order_id) references aim_order;
comment on table aim_order is 'A leader put aims in order, in person or through somebody who wrote it down. Rows are never updated.';

create table contribution (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  component_id    uuid not null,
  aim_id          uuid not null,
  score           smallint not null check (score between 0 and 100),
  quick           text check (quick in ('none', 'some', 'big')),
  primary key (organisation_id, id),
  unique (organisation_id, component_id, aim_id),
  foreign key (organisation_id, component_id) references component on delete cascade,
  foreign key (organisation_id, aim_id) references aim on delete cascade
);
create index contribution_by_aim on contribution (organisation_id, aim_id);
comment on table contribution is 'How far a component moves an aim: 0 is nothing and twice is twice. No row: nobody has said.';

create table selection (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  name            text not null,
  state           text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  question        jsonb not null, -- measure, limits and what the person forced
  as_of           date not null,
  kind            text check (kind in ('optimal', 'bounded', 'infeasible', 'undecided')),
  value           bigint,
  asked_by        uuid not null,
  asked_at        timestamptz not null default current_moment(),
  ended_at        timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, asked_by) references person,
  check ((state = 'running') = (ended_at is null)),
  check (state <> 'done' or kind is not null)
);
create index selection_by_time on selection (organisation_id, asked_at desc, id desc);
alter table decision add foreign key (organisation_id, selection_id) references selection;
comment on table selection is 'One run of portfolio selection; what it read and found is in selection_work.';

create table selection_work (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  input           jsonb not null, -- the portfolio exactly as the kernel read it, with what was assumed
  outcome         jsonb,
  progress        jsonb,
  cancel_asked    boolean not null default false,
  alive_at        timestamptz not null default current_moment(), -- when the process that computes it last said so
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references selection on delete cascade
);
comment on table selection_work is 'Apart from selection, and without history, because it is large and changes each second while it is computed.';

create table decision_verdict (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  decision_id     uuid not null,
  component_id    uuid not null,
  verdict         text not null check (verdict in ('start', 'continue', 'pause', 'stop', 'leave_out')),
  primary key (organisation_id, id),
  unique (organisation_id, decision_id, component_id),
  foreign key (organisation_id, decision_id) references decision,
  foreign key (organisation_id, component_id) references component
);
create index decision_verdict_by_component on decision_verdict (organisation_id, component_id);

create table bulk_edit (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  change          jsonb not null,
  before          jsonb not null, -- [{id, revision after the edit, what the changed columns held}]
  made_by         uuid not null,
  made_at         timestamptz not null default current_moment(),
  undone_at       timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references person
);

create table saved_view (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  person_id       uuid not null,
  list            text not null,
  name            text not null check (name <> ''),
  sort_key        text not null collate "C",
  query           jsonb not null,
  shared          boolean not null default false,
  revision        integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
create index saved_view_by_list on saved_view (organisation_id, list, sort_key, id);

create table obstacle (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  in_the_way      text not null check (in_the_way <> ''),
  would_help      text not null,
  about_kind      text not null,
  about_id        uuid,
  person_id       uuid not null,
  said_at         timestamptz not null default current_moment(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table obstacle is 'Something is in my way: said in two fields from any page.';

create table thanks (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  line            text not null check (line <> ''),
  about_kind      text not null,
  about_id        uuid,
  person_id       uuid not null,
  said_at         timestamptz not null default current_moment(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table thanks is 'This helped: one line by the person it helped.';

select guard(guarded) from unnest(array['currency_rate', 'role', 'limits', 'decision', 'component', 'component_link', 'demand',
  'custom_field', 'aim', 'aim_order', 'contribution', 'selection', 'decision_verdict', 'bulk_edit', 'saved_view', 'obstacle',
  'thanks']::regclass[]) as guarded;
select guard('selection_work', with_history => false);

-- An organisation goes as a whole or not at all: tables are emptied in whatever order their references allow.
create function delete_organisation(ours uuid) returns void language plpgsql as $$
declare
  emptied regclass;
  waiting integer;
begin
  for pass in 1..20 loop
    waiting := 0;
    for emptied in
      select class.oid from pg_class class
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'organisation_id'
      where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and class.relname not in ('organisation', 'history')
      order by class.relname
    loop
      begin
        execute format('delete from %s where organisation_id = $1', emptied) using ours;
      exception when foreign_key_violation then
        waiting := waiting + 1;
      end;
    end loop;
    exit when waiting = 0;
  end loop;
  delete from organisation where id = ours;
  delete from history where organisation_id = ours;
end $$;
revoke all on function delete_organisation(uuid) from public;
comment on function delete_organisation(uuid) is 'For the owner of the tables. The only way in which history ends: with the organisation it is about.';
