-- What has no history rings too, so that pages held by another process learn of it at once.

create function ring() returns trigger language plpgsql as $$
begin
  perform pg_notify('portolan_change', '');
  return null;
end $$;

create trigger rings after insert or update on notice for each statement execute function ring();
create trigger rings after update on selection_work for each row
  when (old.progress is distinct from new.progress or (old.outcome is null) <> (new.outcome is null)) execute function ring();

create index selection_running on selection (organisation_id) where state = 'running';
