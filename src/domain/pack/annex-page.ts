import { count, type Draft } from './draft.ts'
import { inListTable, outListTable } from './in-and-out-page.ts'
import type { Work } from './pack-facts.ts'
import { type PageBody, sheet } from './page.ts'

/** What the second page had no room for; null when it had room for all. */
export function annexPage(draft: Draft, rest: { readonly in: readonly Work[]; readonly out: readonly Work[] }): PageBody | null {
  const left = rest.in.length + rest.out.length
  if (left === 0) return null
  const { annex, labels, moreInWorkbook } = draft.words
  const height = sheet.bottom - sheet.top
  const both = rest.in.length > 0 && rest.out.length > 0
  const place = (from: number, width: number) => ({ frame: { left: from, top: sheet.top, width, height }, more: moreInWorkbook })
  const blocks = [
    ...(rest.in.length > 0 ? [inListTable(draft, rest.in, place(sheet.left, both ? 400 : 880))] : []),
    ...(rest.out.length > 0 ? [outListTable(draft, rest.out, place(both ? 455 : sheet.left, both ? 465 : 880))] : []),
  ]
  return { title: annex.title(count(draft, labels.rest, left)), ask: annex.ask, blocks }
}
