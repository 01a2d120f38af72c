-- Lists taken in: what was given, what was made of it, what was not understood, and the way back.

create table import_file (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  name            text not null check (name <> ''),
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content         bytea not null,
  given_by        uuid not null,
  given_at        timestamptz not null default current_moment(),
  primary key (organisation_id, id),
  unique (organisation_id, sha256, name),
  foreign key (organisation_id, given_by) references person
);
comment on table import_file is 'The bytes as they were given. A file that no import uses within a day is forgotten.';

create table import_batch (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  file_ids        uuid[] not null,
  rows            integer not null,
  rows_read       integer not null,
  unread          integer not null,
  made            integer not null,
  changed         integer not null,
  unchanged       integer not null,
  summary         jsonb not null, -- tables and their columns as they were read
  imported_by     uuid not null,
  imported_at     timestamptz not null default current_moment(),
  undone_at       timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, imported_by) references person
);
create index import_batch_by_time on import_batch (organisation_id, imported_at desc, id desc);

create table import_change (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  batch_id        uuid not null,
  shape           text not null, -- of the list it came from
  kind            text not null check (kind in ('component', 'role', 'field')),
  record_id       uuid not null,
  outcome         text not null check (outcome in ('new', 'changed', 'unchanged')),
  before          jsonb,
  after_revision  integer not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, batch_id) references import_batch on delete cascade
);
create index import_change_by_batch on import_change (organisation_id, batch_id);
comment on table import_change is 'What an import touched and what it held before: the way back, and what a later list of the same shape lacks.';

create table import_unread (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  batch_id        uuid not null,
  place           integer not null, -- order in the files
  file            text not null,
  sheet           text not null,
  row_number      integer not null,
  column_name     text not null,
  value           text not null,
  reason          text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, batch_id) references import_batch on delete cascade
);
create index import_unread_by_batch on import_unread (organisation_id, batch_id, place);

create table import_mapping (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  shape           text not null, -- sha256 of the folded heads, in order
  columns         jsonb not null, -- [{header, meaning, type, currency, power, dayOrder}]
  revision        integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, shape)
);
comment on table import_mapping is 'How a person said that lists with these heads are to be read.';

create table observation (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  component_id    uuid not null,
  batch_id        uuid not null,
  as_of           date not null,
  cells           jsonb not null, -- by the heads of the list
  primary key (organisation_id, id),
  foreign key (organisation_id, component_id) references component on delete cascade,
  foreign key (organisation_id, batch_id) references import_batch on delete cascade
);
create index observation_by_component on observation (organisation_id, component_id, as_of desc, id desc);
comment on table observation is 'What a list said about a component on a day. Rows are never updated.';

select guard('import_batch');
select guard('import_mapping');
-- Written once, together with their batch, and kept as they are: a history of them would double them.
select guard(guarded, with_history => false)
from unnest(array['import_file', 'import_change', 'import_unread', 'observation']::regclass[]) as guarded;
