-- The history of the whole organisation, the latest first: of some kinds of record, of one person, or both.
-- Changes of one act share every part of these keys but the first, so an import adds little to them.
create index history_by_kind on history (organisation_id, table_name, happened_at, transaction);
create index history_by_person on history (organisation_id, person_id, table_name, happened_at, transaction);
