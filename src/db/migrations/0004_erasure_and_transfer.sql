-- Empties what the history says about a person who was erased. The acts stay: who changed what, by id.
-- The only change of history that a request can cause: it can take the name away and nothing else.
create function empty_history_of_person(erased uuid) returns void language sql security definer set search_path = public, pg_temp
begin atomic
  update history h
  set before = case when before is not null then
        (select jsonb_object_agg(key, value) from jsonb_each(before) where key in ('organisation_id', 'id', 'erased_at', 'revision', 'created_at')) end,
      after = case when after is not null then
        (select jsonb_object_agg(key, value) from jsonb_each(after) where key in ('organisation_id', 'id', 'erased_at', 'revision', 'created_at')) end
  from person p
  where h.organisation_id = current_organisation() and h.table_name = 'person' and h.record_id = erased
    and p.organisation_id = h.organisation_id and p.id = erased and p.erased_at is not null;
end;
revoke all on function empty_history_of_person(uuid) from public;
grant execute on function empty_history_of_person(uuid) to portolan_request;

-- References added after their table was guarded.
select let_references_wait(oid) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace;
