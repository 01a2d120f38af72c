import type { ImportBatch, ImportPreview } from '#contract/import.ts'
import type { ImportDoubt } from '#contract/import-doubt.ts'
import type { Frozen } from '#contract/operation.ts'

type Table = ImportPreview['tables'][number]

/** One import in one line, and what was taken for granted in it, a line each. */
export function describeBatch(batch: Frozen<ImportBatch>): string {
  const { id, files, rows, rowsRead, unread, new: made, changed, unchanged, undoneAt, doubts } = batch
  const names = files.map(({ name }) => name).join(', ')
  const line = `${id}  ${names}: ${rowsRead} of ${rows} rows, ${made} new, ${changed} changed, ${unchanged} unchanged, ${unread} cells not understood${undoneAt ? ', undone' : ''}`
  return [line, ...(undoneAt ? [] : doubts.map((doubt) => `  look at: ${inWords(doubt)}`))].join('\n')
}

/** The preview for a reader at a terminal: what to look at, lists, columns with their reasons, causes, rows left out. */
export function describePreview(preview: ImportPreview): string {
  const left = preview.skipped.filter(({ kind }) => kind !== 'blank' && kind !== 'header')
  return [
    `${preview.rowsRead} of ${preview.rows} rows read, ${preview.problems.length} cells not understood`,
    ...preview.doubts.map((doubt) => `Look at: ${inWords(doubt)}`),
    ...preview.tables.flatMap(describeTable),
    ...preview.links.map(
      ({ from, to, coverage }) => `\n${from.file}: ${from.column} names rows of ${to.file} by ${to.column} (${percent(coverage)})`,
    ),
    ...(preview.causes.length > 0 ? ['', 'Not understood, by cause:'] : []),
    ...preview.causes.map(({ file, column, reason, cells }) => `  ${cells} × ${reason} (${file}, ${column})`),
    ...(left.length > 0 ? ['', 'Rows that are no rows of a list:'] : []),
    ...left
      .slice(0, 20)
      .map(({ file, sheet, row, kind, text }) => `  ${file}${sheet === file ? '' : `, ${sheet},`} row ${row}, ${kind}: ${text}`),
    ...(left.length > 20 ? [`  and ${left.length - 20} more`] : []),
  ].join('\n')
}

function describeTable({ file, sheet, subject, things, rows, observations, asOf, rivals, columns }: Table): string[] {
  const width = Math.max(...columns.map(({ header }) => Math.min(40, header.length)))
  return [
    '',
    `${file}${sheet === file ? '' : `, sheet ${sheet}`}: ${things} ${subject}, ${rows} rows`,
    ...(asOf === null ? [] : [`  dated by ${asOf}${observations > 0 ? `: ${observations} earlier observations` : ''}`]),
    ...(rivals > 0 ? [`  ${rivals} rows speak of a thing that another row of the same day speaks of; the last counts`] : []),
    ...columns.map(({ letters, header, meaning, type, confidence, evidence, notUnderstood }) => {
      const unread = notUnderstood === 0 ? '' : `  ${notUnderstood} not understood`
      const why = evidence.map(evidenceInWords).join(', ')
      return `  ${letters.padEnd(3)}${header.slice(0, 40).padEnd(width)}  ${meaning} (${type}), ${percent(confidence)} sure: ${why}${unread}`
    }),
  ]
}

/** What was taken for granted, and how to say otherwise. */
function inWords(doubt: Frozen<ImportDoubt>): string {
  switch (doubt.kind) {
    case 'sign':
      return `${doubt.sign} is taken for ${doubt.currency}, a guess that nothing in the lists tells; --currency says which`
    case 'units':
      return `${doubt.column} (${doubt.file}) is taken to be ${unitsInWords(doubt.power)}, ${from[doubt.from] ?? doubt.from}; --correct says otherwise`
    case 'thousands':
      return `${doubt.column} (${doubt.file}) is written both ways: “${doubt.example}” is read with ${doubt.decimal === 'neither' ? 'thousands' : `the decimal sign ${doubt.decimal}`}, and could be a thousandfold off; --correct says otherwise`
    case 'demand': {
      const each = doubt.roles.map(({ role, unit }) => `${role} in ${unit === 'fte' ? 'full-time people' : `${unit}s`}`)
      const assumed = doubt.roles.filter(({ assumedHeads }) => assumedHeads).map(({ role }) => role)
      const heads = assumed.length === 0 ? '' : `; nobody says how many people are ${assumed.join(', ')}: as many as the work needs`
      return `people needed are counted as ${each.join(', ')}${heads}`
    }
    case 'outside_plan': {
      const money = doubt.budgetMinor === 0 ? '' : ` (${doubt.currency} ${Math.round(doubt.budgetMinor / 100).toLocaleString('en-GB')})`
      const what = doubt.all ? 'so that each row counts as one amount' : 'kept beside the component and no part of its budget'
      return `${doubt.columns.join(', ')}${money} are for periods that the plan does not have, ${what}`
    }
    case 'same_thing': {
      const money =
        doubt.budgetMinor > 0
          ? `, and ${doubt.currency} ${Math.round(doubt.budgetMinor / 100).toLocaleString('en-GB')} would count twice`
          : ''
      return `${doubt.pairs} ${doubt.pairs === 1 ? 'pair' : 'pairs'} may be the same thing twice${money}; --preview --json lists them, --merge makes them one`
    }
  }
}

const from: Readonly<Record<string, string>> = {
  title: 'as a line beside the list says',
  other_column: 'as another column is',
  other_list: 'as another list is',
  decimals: 'because the figures have more decimals than money has',
}

function evidenceInWords({ kind, ...facts }: Table['columns'][number]['evidence'][number]): string {
  switch (kind) {
    case 'head':
      return `its head says “${facts.words}”`
    case 'content':
      return `${percent(Number(facts.share))} of ${facts.cells} cells read as ${String(facts.type).replace('_', ' ')}`
    case 'distinct':
      return `${percent(Number(facts.share))} different values`
    case 'day_order':
      return `${facts.order === 'day_first' ? 'day before month' : 'month before day'} (${facts.dayFirst} cells say day first, ${facts.monthFirst} month first)`
    case 'decimal_sign':
      return `${facts.sign === 'neither' ? 'three digits behind a sign are thousands' : `decimal sign ${facts.sign}`} (${facts.points} cells with points, ${facts.commas} with commas)`
    case 'units':
      return [
        facts.currency ?? 'no currency named',
        unitsInWords(Number(facts.power)),
        ...(facts.from ? [from[String(facts.from)] ?? ''] : []),
      ].join(', ')
    case 'team_head':
      return `its head “${facts.words}” is a team`
    case 'best_text':
      return 'its texts tell the rows apart best'
    default:
      return 'a person said so'
  }
}

function unitsInWords(power: number): string {
  return { 0: 'whole units', 3: 'thousands', 6: 'millions', 9: 'billions' }[power] ?? `units of 10^${power}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
