-- Where a list said what something costs: the workbook beside a pack names file, sheet and row.
alter table import_change add places jsonb;
comment on column import_change.places is 'Of a component: {"budget": {"file", "sheet", "row"}, "spent": …}; null where the lists say neither.';
create index import_change_by_record on import_change (organisation_id, record_id) where places is not null;
