-- Rows of lists that are kept beside components, their own and those of their parts, name the list and row they came from;
-- undoing an import takes back the people it made.

alter table observation
  add column list text not null default '',
  add column row_number integer not null default 0,
  add column part boolean not null default false;
comment on column observation.part is 'The row is about a part of the component, such as an activity or a contract.';

alter table import_change
  drop constraint import_change_kind_check,
  add constraint import_change_kind_check check (kind in ('component', 'role', 'field', 'person'));
