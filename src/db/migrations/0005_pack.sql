-- Packs for meetings: what they were made from, so that anyone can make them again, and the files as they were given out.

create table pack (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  selection_id    uuid not null,
  title           text not null check (title <> ''),
  language        text not null check (language in ('en', 'fr')),
  as_of           date not null,
  inputs_hash     text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  seed            bigint not null,
  rules           text not null check (rules <> ''),
  missing         jsonb not null default '[]', -- [{name, reason}]
  made_by         uuid not null,
  made_at         timestamptz not null default current_moment(),
  primary key (organisation_id, id),
  foreign key (organisation_id, selection_id) references selection,
  foreign key (organisation_id, made_by) references person
);
create index pack_by_time on pack (organisation_id, made_at desc, id desc);
create index pack_by_selection on pack (organisation_id, selection_id, made_at desc);
comment on table pack is 'One pack for a meeting. Rows are never updated.';

create table pack_facts (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  facts           jsonb not null, -- everything the pack was made from; inputs_hash is over it
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references pack on delete cascade
);
comment on table pack_facts is 'Apart from pack, and without history, because it is large and written once.';

create table pack_file (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  pack_id         uuid not null,
  name            text not null check (name <> ''),
  position        smallint not null,
  type            text not null,
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes           bytea not null,
  primary key (organisation_id, id),
  unique (organisation_id, pack_id, name),
  foreign key (organisation_id, pack_id) references pack on delete cascade
);
comment on table pack_file is 'The files as they were given out. Without history: written once, and large.';

select guard('pack');
select guard(guarded, with_history => false) from unnest(array['pack_facts', 'pack_file']::regclass[]) as guarded;
