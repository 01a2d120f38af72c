-- A name that was written down beside a reference to the person goes with the person.
create or replace function empty_history_of_person(erased uuid) returns void language sql security definer set search_path = public, pg_temp
begin atomic
  update history h
  set before = case when before is not null then
        (select jsonb_object_agg(key, value) from jsonb_each(before) where key in ('organisation_id', 'id', 'erased_at', 'revision', 'created_at')) end,
      after = case when after is not null then
        (select jsonb_object_agg(key, value) from jsonb_each(after) where key in ('organisation_id', 'id', 'erased_at', 'revision', 'created_at')) end
  from person p
  where h.organisation_id = current_organisation() and h.table_name = 'person' and h.record_id = erased
    and p.organisation_id = h.organisation_id and p.id = erased and p.erased_at is not null;

  update history h
  set before = case when before ->> 'said_by_person' = erased::text then before || '{"said_by": ""}' else before end,
      after = case when after ->> 'said_by_person' = erased::text then after || '{"said_by": ""}' else after end
  from person p
  where h.organisation_id = current_organisation() and h.table_name = 'aim_order'
    and erased::text in (before ->> 'said_by_person', after ->> 'said_by_person')
    and p.organisation_id = h.organisation_id and p.id = erased and p.erased_at is not null;
end;
comment on table aim_order is
  'A leader put aims in order, in person or through somebody who wrote it down. Rows are never updated, but for the name of a leader who was erased.';
