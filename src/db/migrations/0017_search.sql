-- Everything a person can name, found by its words from anywhere.

-- Lower case, without accents: as the product's own sort keys, the same on every database, whatever its locale.
create function search_fold(given text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text;
begin
  if octet_length(given) = length(given) then
    return lower(given collate "C");
  end if;
  plain := regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]+', '', 'g');
  plain := lower(translate(plain,
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄІЈЉЊЋЏҐÆŒÞẞØøĐđÐðŁłĦħı',
    'αβγδεζηθικλμνξοπρστυφχψωабвгдежзиклмнопрстуфхцчшщъыьэюяђєіјљњћџґæœþßooddddllhhi'));
  return replace(replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
end $$;

create table search_entry (
  organisation_id uuid not null, -- with its record, which refers to it
  id              uuid not null, -- of the record
  kind            text not null,
  title           text not null check (title <> ''),
  body            text not null, -- what else it says, one thing a line
  about_kind      text, -- the record on whose page it stands
  about_id        uuid,
  person_id       uuid, -- whose own it is; null where that is nobody's business
  words           text not null collate "C" generated always as (' ' || search_fold(title) || e'\n ' || replace(search_fold(body), e'\n', e'\n ')) stored,
  primary key (organisation_id, id)
);
comment on table search_entry is 'What can be found by name: one row for each record that has one, kept by triggers in the transaction that changes the record.';
comment on column search_entry.words is
  'The title in the first line; each line begins with a space, so that most words stand behind one. Read from end to end by a search: no index of words may be used before row-level security has been asked, and keeping one would cost an import more than it saves in all searches.';
select guard('search_entry', with_history => false); -- it only repeats what records say

-- What the rows of `source` say as entries, by the expressions over `r` that a table was made findable with.
create function search_rows(source text, said text[]) returns text language sql immutable as $$
  select format(
    'select r.organisation_id, r.id, %L::text, left(%s, 2000), left(coalesce(%s, ''''), 20000), %s::text, %s::uuid, %s::uuid from %s r where coalesce(%2$s, '''') <> ''''',
    said[1], said[2], said[3], said[4], said[5], said[6], source)
$$;

create function keep_search_entries() returns trigger language plpgsql as $$
declare
  -- Arguments of triggers are counted from 0.
  said text[] := array[tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3], tg_argv[4], tg_argv[5]];
  before text := case when tg_op <> 'INSERT' then search_rows('old_rows', said) end;
  after text := case when tg_op <> 'DELETE' then search_rows('new_rows', said) end;
begin
  if before is not null then
    execute format('delete from search_entry e using (%s) gone (organisation_id, id) where e.organisation_id = gone.organisation_id and e.id = gone.id',
      concat_ws(' except ', before, after));
  end if;
  if after is not null then
    execute format('insert into search_entry (organisation_id, id, kind, title, body, about_kind, about_id, person_id) %s',
      concat_ws(' except ', after, before));
  end if;
  return null;
end $$;

-- Lets the rows of a table be found, those it holds already too. All but the kind are expressions over its row `r`;
-- a row whose title is empty or null is not found.
create function make_findable(named regclass, kind text, title text, body text default '''''', about_kind text default 'null',
  about_id text default 'null', person_id text default 'null') returns void language plpgsql as $$
declare
  said text[] := array[kind, title, body, about_kind, about_id, person_id];
  arguments text := (select string_agg(quote_literal(expression), ', ' order by place) from unnest(said) with ordinality as each (expression, place));
begin
  execute format('create trigger find_insert after insert on %s referencing new table as new_rows for each statement execute function keep_search_entries(%s)', named, arguments);
  execute format('create trigger find_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function keep_search_entries(%s)', named, arguments);
  execute format('create trigger find_delete after delete on %s referencing old table as old_rows for each statement execute function keep_search_entries(%s)', named, arguments);
  execute format('insert into search_entry (organisation_id, id, kind, title, body, about_kind, about_id, person_id) %s', search_rows(named::text, said));
end $$;
comment on function make_findable(regclass, text, text, text, text, text, text) is 'Call it in the migration that creates a table whose rows have names.';
revoke all on function make_findable(regclass, text, text, text, text, text, text) from public;

select make_findable('component', 'component', 'r.name', $$concat_ws(e'\n', r.reference, nullif(array_to_string(r.tags, ', '), ''),
  (select string_agg(value #>> '{}', e'\n' order by key) from jsonb_each(r.custom) where jsonb_typeof(value) = 'string'))$$);
select make_findable('aim', 'aim', 'r.name', 'r.measure');
select make_findable('role', 'role', 'r.name');
select make_findable('person', 'person', 'r.name', 'r.email');
select make_findable('decision', 'decision', 'r.title', 'r.note', $$case when r.selection_id is not null then 'selection' end$$, 'r.selection_id');
select make_findable('selection', 'selection', 'r.name');
select make_findable('pack', 'pack', 'r.title', about_kind => $$'selection'$$, about_id => 'r.selection_id');
-- The names of its files are read from its own row: where an organisation is brought in, that row may come before them.
select make_findable('import_batch', 'import', $$(select string_agg(distinct read ->> 'file', ', ')
  from jsonb_array_elements(case jsonb_typeof(r.summary) when 'array' then r.summary else r.summary -> 'tables' end) read)$$);
select make_findable('attachment', 'attachment', 'case when r.removed_at is null then r.name end', about_kind => 'r.about_kind', about_id => 'r.about_id');
select make_findable('obstacle', 'obstacle', 'r.in_the_way', 'r.would_help', person_id => 'r.person_id');
select make_findable('thanks', 'thanks', 'r.line', person_id => 'r.person_id');
