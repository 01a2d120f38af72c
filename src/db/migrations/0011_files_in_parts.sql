-- Files given for import are kept in parts: one value of 200 MB takes several times that in memory to write and to read,
-- and no backup could hold it.

create table import_file_part (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  file_id         uuid not null,
  place           integer not null,
  content         bytea not null,
  primary key (organisation_id, id),
  unique (organisation_id, file_id, place),
  foreign key (organisation_id, file_id) references import_file on delete cascade
);
alter table import_file_part alter content set storage external; -- spreadsheets are packed already, and lists are read once or twice
select guard('import_file_part', with_history => false);
comment on table import_file_part is 'A mebibyte of a file, counted from place 0.';

insert into import_file_part (organisation_id, id, file_id, place, content)
select organisation_id, gen_random_uuid(), id, place, substring(content from place * 1048576 + 1 for 1048576)
from import_file, generate_series(0, (octet_length(content) - 1) / 1048576) place;

alter table import_file add bytes integer check (bytes >= 0);
update import_file set bytes = octet_length(content);
alter table import_file alter bytes set not null, drop content;
comment on table import_file is 'A file as it was given. One that no import uses within a day is forgotten.';
