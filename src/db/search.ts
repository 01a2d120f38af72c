import { sql } from 'kysely'
import type { Db } from './open.ts'

/** A record that was found by its words. */
export interface FoundEntry {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** What else it says, one thing a line. */
  readonly body: string
  readonly aboutKind: string | null
  readonly aboutId: string | null
  /** Every word was found in the title. */
  readonly titled: boolean
  /** How many of its kind were found. */
  readonly found: number
}

interface Sought {
  /** What was typed: each word is the beginning of one that has to be there. */
  readonly asked: string
  /** Kinds of which everything may be found, unless it stands with a record of another kind. */
  readonly everybodys: readonly string[]
  /** Kinds of which only what is the person's own may be found. */
  readonly own: readonly string[]
  /** Of each kind. */
  readonly most: number
}

/** What stands between words: the same on every database, whatever its locale. */
const signs = sql.lit(String.raw`[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+`)

/** The best of each kind: titles that begin so, other titles that hold all words, other texts; each by title, then id. */
export async function findEntries(db: Db, { asked, everybodys, own, most }: Sought): Promise<readonly FoundEntry[]> {
  const all = sql`${[...everybodys]}::text[]`
  const { rows } = await sql<FoundEntry>`
    with typed as materialized (
      select ' ' || btrim(folded) as beginning, array_agg('%' || word || '%') as somewhere,
        array_agg('% ' || word || '%') as behind_space, array_agg(${signs} || word) as behind_sign
      from search_fold(${asked}) folded, regexp_split_to_table(folded, ${signs}) word
      where word <> '' group by folded
    ), hit as materialized (
      select kind, id, split_part(words, e'\\n', 1) collate "C" as title_key
      from search_entry
      where ${holdsWords('words')} and (kind = any (${all}) and (about_kind is null or about_kind = any (${all}))
          or kind = any (${[...own]}::text[]) and person_id = current_person())
    ), placed as (
      select *, starts_with(title_key, (select beginning from typed)) as begins, ${holdsWords('title_key')} as titled from hit
    ), counted as (
      select *, row_number() over (partition by kind order by begins desc, titled desc, title_key, id) as place,
        count(*) over (partition by kind) as found
      from placed
    )
    select entry.kind, id, title, body, about_kind as "aboutKind", about_id as "aboutId", titled, found
    from counted join search_entry entry using (id)
    where place <= ${most}
    order by begins desc, titled desc, title_key, id`.execute(db)
  return rows
}

/** Most words stand behind a space; only where one does not are the signs before it looked at, which takes ten times longer. */
function holdsWords(column: 'words' | 'title_key') {
  const [text, typed] = [sql.ref(column), (name: string) => sql`(select ${sql.ref(name)} from typed)::text[]`]
  return sql`(${text} like all (${typed('behind_space')})
    or ${text} like all (${typed('somewhere')}) and ${text} ~ all (${typed('behind_sign')}))`
}
