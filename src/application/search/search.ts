import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { type search as operation, type SearchHit, type SearchKind, searchKinds } from '#contract/search.ts'
import { type FoundEntry, findEntries } from '#db/search.ts'
import { excerptOf } from '#domain/search/excerpt.ts'
import type { App } from '../app.ts'
import { type Act, scopeOf } from '../permissions.ts'

/** Nobody finds what they may not read: neither of its own kind, nor of the kind of record that it stands with. */
const readingOf: Readonly<Record<SearchKind, Act>> = {
  component: 'component.read',
  aim: 'aim.read',
  role: 'capacity.read',
  person: 'member.read',
  decision: 'selection.read',
  selection: 'selection.read',
  pack: 'selection.read',
  import: 'import.read',
  attachment: 'attachment.read',
  obstacle: 'feedback.read',
  thanks: 'feedback.read',
}

/** By words of titles and texts, kind by kind. */
export async function search(app: App, { q, most }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  const kindsTo = (scope: string) => searchKinds.filter((kind) => scopeOf(app.actor.hat, readingOf[kind]) === scope)
  const sought = { asked: q, most, everybodys: kindsTo('all'), own: kindsTo('own') }
  const rows = await app.look((db) => findEntries(db, sought))
  const groups = searchKinds
    .map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }))
    .filter((group) => group.rows.length > 0)
    .toSorted((one, other) => Number(hasTitle(other.rows)) - Number(hasTitle(one.rows)))
  return {
    groups: groups.map(({ kind, rows: own }) => ({ kind, found: own[0]?.found ?? 0, items: own.map((row) => hitOf(row, q)) })),
  }
}

function hasTitle(rows: readonly FoundEntry[]): boolean {
  return rows.some(({ titled }) => titled)
}

function hitOf({ kind, id, title, body, aboutKind, aboutId, titled }: FoundEntry, asked: string): SearchHit {
  return { kind: kind as SearchKind, id, title, line: excerptOf(body, titled ? '' : asked), aboutKind, aboutId }
}
