-- Nobody has chosen a language on the day an account is made: the page speaks that of the first browser, and keeps it.
alter table identity.account alter language drop not null, alter language drop default, alter time_zone drop not null, alter time_zone drop default;
comment on column identity.account.language is 'Null until the account has been in a browser, or somebody has chosen one.';
comment on column identity.account.time_zone is 'Null until the account has been in a browser, or somebody has chosen one; UTC until then.';
