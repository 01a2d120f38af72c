-- Work that comes round, once for all processes.

create table queue.timed_job (
  name         text primary key,
  due_at       timestamptz not null, -- while a process does it: when another may take it for dead
  last_done_at timestamptz,
  last_error   text
);
comment on table queue.timed_job is 'When each piece of recurring work is due next. Of the installation, not of an organisation; left out of backups.';

create index session_by_end on identity.session (expires_at);
create index link_by_end on identity.link (expires_at);
create index attempt_by_time on identity.attempt (happened_at);
