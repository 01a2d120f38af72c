import type { ImportPreview, ImportProblem } from '#contract/import.ts'
import type { ImportDoubt } from '#contract/import-doubt.ts'
import { type Doubt, doubtsOf } from '#domain/intake/doubts.ts'
import type { Drafted } from '#domain/intake/drafts.ts'
import { namesIn } from '#domain/intake/names.ts'
import { reasons } from '#domain/intake/reading.ts'
import type { SignTaken } from '#domain/intake/shared-signs.ts'
import { problemsOf, type Survey, type SurveyedList, skippedOf } from '#domain/intake/survey.ts'

interface Surveyed {
  readonly survey: Survey
  readonly hidden: readonly { readonly file: string; readonly sheet: string }[]
  readonly drafted: Drafted
  readonly signs: readonly SignTaken[]
  /** For each identity the one it is merged into. */
  readonly merged: ReadonlyMap<string, string>
}

/** Says what the lists hold and what was understood of it, cell by cell. */
export function previewOf({ survey, hidden, drafted, signs, merged }: Surveyed): ImportPreview {
  const { lists, links, duplicates, known } = survey
  const unkept = drafted.misfits.map(({ list, row, column, value, reason: code }) => {
    const { file, table, columns } = lists[list]!
    return { file, sheet: table.sheet, row, column: columns[column]!.header, value, code }
  })
  const problems = [...problemsOf(survey), ...unkept].map((problem): ImportProblem => ({ ...problem, reason: reasons[problem.code] }))
  const guessed = new Set(signs.flatMap(({ sign, confidence }) => (confidence < 0.5 ? [sign] : [])))
  const tables = lists.map((list) => tableOf(list, guessed))
  const named = namesOf(lists)
  const place = ({ table, column }: { readonly table: number; readonly column: number }) => {
    const list = lists[table]
    if (!list) return { file: known[table - lists.length]!.title, sheet: '', column: '' }
    return { file: list.file, sheet: list.table.sheet, column: list.columns[column]!.header }
  }
  return {
    rows: sum(tables, ({ rows }) => rows),
    rowsRead: sum(tables, ({ rowsRead }) => rowsRead),
    problems,
    causes: causesOf(problems),
    skipped: skippedOf(survey),
    hiddenSheets: [...hidden],
    doubts: doubtsOf(survey, { components: drafted.components, signs }).map(asAnswer),
    tables,
    links: links.map(({ from, to, coverage, cells, rowsPerTarget }) => ({
      from: place(from),
      to: place(to),
      coverage,
      cells,
      rowsPerTarget,
    })),
    signs: signs.map((sign) => ({ ...sign, choices: [...sign.choices] })),
    duplicates: duplicates.map(({ one, other, reason, similarity }) => ({
      one: named(one),
      other: named(other),
      reason,
      similarity,
      merged: (merged.get(one) ?? one) === (merged.get(other) ?? other),
    })),
  }
}

/** A doubt in the form that answers and summaries hold. */
export function asAnswer(doubt: Doubt): ImportDoubt {
  if (doubt.kind === 'outside_plan') return { ...doubt, columns: [...doubt.columns] }
  return doubt.kind === 'demand' ? { ...doubt, roles: [...doubt.roles] } : doubt
}

/** `guessed`: signs of which nothing tells which currency they are; columns counted in one are hardly sure. */
function tableOf(
  { file, title, table, subject, columns, keying, rows, nameless, listed, day }: SurveyedList,
  guessed: ReadonlySet<string>,
): ImportPreview['tables'][number] {
  const unread = columns.map(() => 0)
  const understood = columns.map(() => 0)
  for (const row of rows) {
    for (const { column } of row.unread) unread[column]! += 1
    row.values.forEach((value, column) => {
      if (value !== undefined) understood[column]! += 1
    })
  }
  const headerOf = (index: number) => columns[index]?.header ?? null
  return {
    file,
    sheet: table.sheet,
    subject,
    headerRows: [...table.headerRows],
    turned: table.turned,
    rows: rows.length,
    rowsRead: rows.length - nameless.length,
    nameless: [...nameless],
    key: headerOf(keying.key),
    name: headerOf(keying.name),
    asOf: day === null ? headerOf(keying.asOf) : title,
    things: listed.length,
    observations: sum(listed, ({ earlier }) => earlier.length),
    rivals: sum(listed, ({ rivals }) => rivals.length),
    columns: columns.map(({ index, letters, header, meaning, type, confidence, evidence }) => ({
      letters,
      header,
      meaning,
      type,
      confidence: evidence.some((each) => each.kind === 'units' && guessed.has(each.currency ?? ''))
        ? Math.min(confidence, 0.4)
        : confidence,
      evidence: evidence.map((each) => ({ ...each })),
      understood: understood[index]!,
      blank: rows.length - understood[index]! - unread[index]!,
      notUnderstood: unread[index]!,
    })),
  }
}

function causesOf(problems: readonly ImportProblem[]): ImportPreview['causes'] {
  const causes = new Map<string, ImportPreview['causes'][number]>()
  for (const { file, column, code, reason } of problems) {
    const key = JSON.stringify([file, column, code])
    causes.set(key, { file, column, code, reason, cells: (causes.get(key)?.cells ?? 0) + 1 })
  }
  return [...causes.values()]
}

/** Key and name, as written, of what an identity stands for. */
function namesOf(lists: readonly SurveyedList[]): (identity: string) => ImportPreview['duplicates'][number]['one'] {
  const named = new Map<string, { key: string | null; name: string }>()
  for (const list of lists) {
    const byRow = new Map(list.rows.map((row) => [row.row, row.values]))
    const nameOf = namesIn(list)
    for (const each of list.listed) {
      const key = byRow.get(each.current.row)?.[list.keying.key]
      if (!named.has(each.identity)) named.set(each.identity, { key: key === undefined ? null : String(key), name: nameOf(each) })
    }
  }
  return (identity) => ({ identity, ...(named.get(identity) ?? { key: null, name: identity }) })
}

function sum<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((total, item) => total + figure(item), 0)
}
