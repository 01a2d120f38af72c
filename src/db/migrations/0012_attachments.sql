-- Files that people attach to records, kept here so that processes stay stateless.

create table attachment_content (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  sha256          text not null check (sha256 = encode(sha256(content), 'hex')),
  content         bytea not null,
  size_bytes      integer not null generated always as (octet_length(content)) stored,
  primary key (organisation_id, id),
  unique (organisation_id, sha256)
);
alter table attachment_content alter content set storage external; -- most files are packed already
comment on table attachment_content is 'One copy of the same bytes for each organisation, however often they are attached.';

create table attachment (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  about_kind      text not null check (about_kind in ('component', 'aim', 'selection', 'decision', 'obstacle', 'thanks')),
  about_id        uuid not null,
  name            text not null check (name <> ''),
  type            text not null, -- as the bytes show it, whatever the name says
  sha256          text not null,
  added_by        uuid not null,
  added_at        timestamptz not null default current_moment(),
  removed_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, sha256) references attachment_content (organisation_id, sha256),
  foreign key (organisation_id, added_by) references person
);
create index attachment_by_record on attachment (organisation_id, about_kind, about_id, added_at desc, id desc);
create index attachment_by_content on attachment (organisation_id, sha256);
comment on table attachment is 'A file under its name at one record. A removed one stays for a month, so that it can come back.';

select guard('attachment');
select guard('attachment_content', with_history => false);

-- What is attached goes with its record, and comes back with it when the act is undone.
create function remove_attachments() returns trigger language plpgsql as $$
begin
  update attachment a set removed_at = current_moment() from old_rows o
  where a.organisation_id = o.organisation_id and a.about_kind = tg_table_name and a.about_id = o.id and a.removed_at is null;
  return null;
end $$;
create trigger attachments_go after delete on component referencing old table as old_rows for each statement execute function remove_attachments();
create trigger attachments_go after delete on aim referencing old table as old_rows for each statement execute function remove_attachments();
create trigger attachments_go after delete on selection referencing old table as old_rows for each statement execute function remove_attachments();
create trigger attachments_go after delete on decision referencing old table as old_rows for each statement execute function remove_attachments();
create trigger attachments_go after delete on obstacle referencing old table as old_rows for each statement execute function remove_attachments();
create trigger attachments_go after delete on thanks referencing old table as old_rows for each statement execute function remove_attachments();
