alter table import_mapping add merges jsonb not null default '[]'; -- [{one, other}], identities that a person said are one thing
comment on table import_mapping is 'How a person said that lists with these heads are to be read, and which of their rows are one thing.';
