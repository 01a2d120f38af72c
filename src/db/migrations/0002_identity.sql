-- Who may come in: memberships belong to organisations, accounts to the installation.

create table membership (
  organisation_id uuid not null references organisation,
  id              uuid not null, -- of the person
  hats            text[] not null check (cardinality(hats) > 0),
  state           text not null check (state in ('invited', 'active', 'removed')),
  revision        integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references person,
  check (hats <@ '{owner,pmo_lead,pmo_analyst,project_manager,resource_manager,finance,sponsor,member,viewer}'::text[])
);
select guard('membership');
comment on table membership is 'A person who may sign in, and the roles they may act in. A removed one stays, so that the acts keep their author.';

create table remembered_answer (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  person_id       uuid not null,
  key             text not null check (length(key) between 1 and 200),
  fingerprint     text not null,
  answer          jsonb, -- null while the request runs
  started_at      timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, key),
  foreign key (organisation_id, person_id) references person
);
create index remembered_answer_by_age on remembered_answer (organisation_id, started_at);
select guard('remembered_answer', false);
comment on table remembered_answer is 'What a request with an Idempotency-Key was answered, for a day.';

create table identity.account (
  id            uuid primary key,
  email         text unique check (email = lower(email)),
  password_hash text, -- argon2id
  language      text not null default 'en',
  theme         text not null default 'auto',
  time_zone     text not null default 'UTC',
  created_at    timestamptz not null,
  check (password_hash is null or email is not null)
);
comment on table identity.account is 'Who signs in. Name and hats live in each organisation; the first account belongs to the owner of the installation.';

create table identity.seat (
  account_id      uuid not null references identity.account on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  person_id       uuid not null,
  primary key (account_id, organisation_id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person on delete cascade
);
comment on table identity.seat is 'Which person of an organisation an account is.';

create table identity.session (
  id              uuid primary key,
  secret_hash     bytea not null unique,
  account_id      uuid not null references identity.account on delete cascade,
  organisation_id uuid references organisation on delete set null,
  hat             text, -- worn now
  seen_at         timestamptz not null,
  expires_at      timestamptz not null
);
create index session_by_account on identity.session (account_id);

create table identity.link (
  secret_hash     bytea primary key,
  purpose         text not null check (purpose in ('enter', 'invitation')),
  account_id      uuid not null references identity.account on delete cascade,
  organisation_id uuid references organisation on delete cascade,
  expires_at      timestamptz not null
);
create index link_by_account on identity.link (account_id);
comment on table identity.link is 'Links that let somebody in once. A used one is deleted.';

create table identity.token (
  id              uuid primary key,
  secret_hash     bytea not null unique,
  account_id      uuid not null references identity.account on delete cascade,
  organisation_id uuid references organisation on delete cascade, -- null: any, for the command line on this machine
  hat             text, -- null: any the person may wear
  name            text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz,
  last_used_at    timestamptz
);
create index token_by_account on identity.token (account_id);

create table identity.attempt (
  key         text not null, -- an email address or a network address
  happened_at timestamptz not null
);
create index attempt_by_key on identity.attempt (key, happened_at);
comment on table identity.attempt is 'Attempts to come in, for as long as they count against the limit.';
