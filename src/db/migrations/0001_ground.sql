-- The ground every other table stands on: tenancy, people, history.

create schema if not exists identity; -- what the installation knows and no organisation owns: accounts, limits, migrations
create schema queue;    -- timed and background jobs
comment on schema identity is 'Unreachable by portolan_request.';
comment on schema queue is 'Unreachable by portolan_request.';

-- Every request runs as this role. Roles belong to the whole server, so another database may have made it already.
do $$
begin
  create role portolan_request nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'portolan_request', 'member') then
    execute format('grant portolan_request to %I', current_user);
  end if;
end $$;
revoke create on schema public from public;
grant usage on schema public to portolan_request;

create function current_organisation() returns uuid language sql stable
  return nullif(current_setting('portolan.organisation', true), '')::uuid;
create function current_person() returns uuid language sql stable
  return nullif(current_setting('portolan.person', true), '')::uuid;
create function current_hat() returns text language sql stable
  return nullif(current_setting('portolan.hat', true), '');
create function current_act() returns text language sql stable
  return nullif(current_setting('portolan.act', true), '');
create function current_moment() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('portolan.moment', true), '')::timestamptz, transaction_timestamp());
comment on function current_moment() is 'The clock of the application where it sets one, else that of the database.';

create table organisation (
  id                      uuid primary key, -- made by the application, as every id
  organisation_id         uuid not null generated always as (id) stored, -- so that it is guarded like any other table
  name                    text not null check (name <> ''),
  slug                    text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  base_currency           text not null default 'EUR' check (base_currency ~ '^[A-Z]{3}$'),
  fiscal_year_start_month smallint not null default 1 check (fiscal_year_start_month between 1 and 12),
  planning_period         text not null default 'quarter' check (planning_period in ('month', 'quarter')),
  time_zone               text not null default 'UTC',
  working_days            smallint[] not null default '{1,2,3,4,5}', -- ISO: Monday is 1
  working_day_minutes     integer not null default 480 check (working_day_minutes between 1 and 1440),
  sample                  boolean not null default false,
  revision                integer not null default 1,
  created_at              timestamptz not null default current_moment(),
  unique (organisation_id, id),
  check (working_days <@ '{1,2,3,4,5,6,7}'::smallint[] and cardinality(working_days) > 0)
);
comment on column organisation.sample is 'Fictional, shipped with the product, and labelled as such on every page.';

create table person (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  name            text not null,
  email           text check (email = lower(email)),
  sort_key        text not null collate "C", -- the name, unaccented and in lower case
  erased_at       timestamptz,
  revision        integer not null default 1,
  created_at      timestamptz not null default current_moment(),
  primary key (organisation_id, id),
  check (erased_at is null or (name = '' and email is null and sort_key = ''))
);
create unique index person_by_email on person (organisation_id, email);
create index person_by_name on person (organisation_id, sort_key, id);
comment on table person is 'Somebody the organisation knows, with or without an account. Erasure empties the row and keeps it.';

create table history (
  organisation_id uuid not null,
  id              bigint not null generated always as identity,
  transaction     xid8 not null default pg_current_xact_id(),
  happened_at     timestamptz not null,
  person_id       uuid,
  hat             text,
  act             text,
  table_name      text not null,
  record_id       uuid not null,
  before          jsonb,
  after           jsonb,
  primary key (organisation_id, id),
  check (before is not null or after is not null)
);
create index history_by_record on history (organisation_id, table_name, record_id, id);
create index history_by_transaction on history (organisation_id, transaction, id);
comment on table history is 'Every change of every record: written by triggers only, never changed, readable by the organisation.';
comment on column history.transaction is
  'Ids are drawn before a transaction commits, so a higher id can be seen before a lower one. Readers order by (transaction, id) and stop below pg_snapshot_xmin(): everything there has ended, so nothing can appear behind them.';

-- One run for each statement, however many rows it touched.
-- Only the owner of the tables may write without history (restoring, importing an organisation): a request cannot.
create function write_history() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
begin
  if current_setting('role') <> 'portolan_request' and current_setting('portolan.history', true) = 'off' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into history (organisation_id, happened_at, person_id, hat, act, table_name, record_id, after)
    select organisation_id, current_moment(), current_person(), current_hat(), current_act(), tg_table_name, id, to_jsonb(n)
    from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into history (organisation_id, happened_at, person_id, hat, act, table_name, record_id, before)
    select organisation_id, current_moment(), current_person(), current_hat(), current_act(), tg_table_name, id, to_jsonb(o)
    from old_rows o;
  else
    insert into history (organisation_id, happened_at, person_id, hat, act, table_name, record_id, before, after)
    select organisation_id, current_moment(), current_person(), current_hat(), current_act(), tg_table_name, id, to_jsonb(o), to_jsonb(n)
    from old_rows o join new_rows n using (organisation_id, id)
    where o is distinct from n;
  end if;
  if found then
    perform pg_notify('portolan_change', coalesce(current_organisation()::text, ''));
  end if;
  return null;
end $$;

create function refuse_new_key() returns trigger language plpgsql as $$
begin
  raise exception 'a record keeps its key for life' using errcode = '23514';
end $$;

-- Rows of a whole organisation arrive in the order of their tables, and references may form a circle: they must be able to
-- wait for the end of that transaction. Everywhere else they are checked at once.
create function let_references_wait(in_table regclass) returns void language plpgsql as $$
declare rigid text;
begin
  for rigid in select conname from pg_constraint where conrelid = in_table and contype = 'f' and not condeferrable loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', in_table, rigid);
  end loop;
end $$;

-- Makes a table an organisation's own: nobody else's rows are seen or touched, and every change is remembered.
create function guard(guarded regclass, with_history boolean default true) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy own_organisation on %s using (organisation_id = current_organisation())', guarded);
  execute format('grant select, insert, update, delete on %s to portolan_request', guarded);
  perform let_references_wait(guarded);
  if with_history then
    -- After, not before: a trigger before makes every update lock the row against references to it.
    execute format('create trigger keeps_key after update of id on %s for each row when (old.id <> new.id) execute function refuse_new_key()', guarded);
    execute format('create trigger remember_insert after insert on %s referencing new table as new_rows for each statement execute function write_history()', guarded);
    execute format('create trigger remember_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function write_history()', guarded);
    execute format('create trigger remember_delete after delete on %s referencing old table as old_rows for each statement execute function write_history()', guarded);
  end if;
end $$;
comment on function guard(regclass, boolean) is 'Call it in the migration that creates the table: select guard(''component'').';

select guard('organisation');
select guard('person');

alter table history enable row level security;
create policy own_organisation on history using (organisation_id = current_organisation());
grant select on history to portolan_request;
revoke all on function write_history(), guard(regclass, boolean), let_references_wait(regclass) from public;
