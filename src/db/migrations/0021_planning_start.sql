-- The day on which a plan begins comes from the clock of the program, like every other moment; the database's own may be another.
alter table organisation alter column planning_start drop default;
