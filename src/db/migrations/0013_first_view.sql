create table first_view (
  organisation_id uuid not null references organisation,
  id              uuid not null,
  person_id       uuid not null,
  list            text not null,
  view_id         uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, list),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, view_id) references saved_view on delete cascade
);
comment on table first_view is 'The saved view, one''s own or shared, by which a list opens for a person.';
select guard('first_view', with_history => false);
