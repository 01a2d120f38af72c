-- A session plans the statements of a function once. Planned for a change of one row, the join of what the rows were with what
-- they are looked at every pair of them: a change of 30,000 rows in that session then took minutes instead of seconds.
alter function write_history() set enable_nestloop = off;
