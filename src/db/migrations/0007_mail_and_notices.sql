-- What is told to people: mail on its way out, and notices that wait for them.

create table outbox_mail (
  organisation_id uuid not null references organisation,
  id              uuid not null, -- names the mail for ever: its Message-ID
  recipient       text not null check (recipient <> ''),
  subject         text not null,
  text            text not null, -- emptied once handed over: a mail may hold a link that lets somebody in
  queued_at       timestamptz not null,
  attempts        integer not null default 0,
  next_try_at     timestamptz not null,
  sent_at         timestamptz,
  gave_up_at      timestamptz,
  last_error      text,
  primary key (organisation_id, id),
  check (sent_at is null or gave_up_at is null)
);
create index outbox_mail_due on outbox_mail (next_try_at) where sent_at is null and gave_up_at is null;
create index outbox_mail_by_sending on outbox_mail (sent_at);
comment on table outbox_mail is 'Written with what it tells of; handed over at least once, under the same Message-ID each time.';

create table notice (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  person_id       uuid not null, -- whose it is
  kind            text not null check (kind in ('decided', 'obstacle', 'invitation_accepted', 'import_undone', 'mail_undeliverable')),
  about_kind      text not null,
  about_id        uuid,
  by_person       uuid, -- who caused it; null: the product itself
  facts           jsonb not null, -- no names of people: those are read when it is shown
  created_at      timestamptz not null,
  read_at         timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, by_person) references person
);
create index notice_by_time on notice (organisation_id, person_id, created_at desc, id desc);
create index notice_unread on notice (organisation_id, person_id) where read_at is null;
comment on table notice is 'Something a person should know, written in the transaction of the act it tells of.';

create table digest (
  organisation_id uuid not null references organisation,
  id              uuid not null, -- of the person
  sent_at         timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references person
);
comment on table digest is 'When a person was last sent a mail of what they have not read.';

-- They tell of acts that history holds, and undoing an act must not stumble over a notice that was read since.
select guard(guarded, with_history => false) from unnest(array['outbox_mail', 'notice', 'digest']::regclass[]) as guarded;

alter table identity.account add digest boolean not null default true;
comment on column identity.account.digest is 'Wants one mail a day at most, when something is unread.';
alter table identity.link add invited_by uuid;
comment on column identity.link.invited_by is 'Person of the organisation who invited.';
