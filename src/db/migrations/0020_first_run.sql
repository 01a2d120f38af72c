-- The first start takes seconds and several transactions. What one that was cut short leaves behind is made anew.
alter table identity.account add column preparing boolean not null default false;
comment on column identity.account.preparing is 'The first start has made this account and has not yet ended: its organisations may be half made, and nobody has seen them.';
