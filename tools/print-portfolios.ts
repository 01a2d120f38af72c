/** Prints into docs/import.md what is read of the real portfolios in the folder named by PORTOLAN_DATA. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { previewFiles } from '#application/import/preview-files.ts'
import type { ImportPreview } from '#contract/import.ts'
import { markdownTable } from './markdown-table.ts'

export const portfolios = ['portfolio-uk-gmpp', 'portfolio-ca-it', 'portfolio-us-hhs-it']
export const importPage = new URL('../docs/import.md', import.meta.url)

export function previewOfFolder(data: string, folder: string): Promise<ImportPreview> {
  const names = readdirSync(join(data, folder)).filter((name) => name.endsWith('.csv'))
  return previewFiles(names.map((name) => ({ name, bytes: readFileSync(join(data, folder, name)) })))
}

/** What was read of one portfolio: rows, what they are, cells not understood with their causes, what is to be looked at. */
export function portfolioSection(
  folder: string,
  { rows, rowsRead, problems, causes, tables, links, duplicates, doubts }: ImportPreview,
): string {
  const filled = tables
    .flatMap(({ columns }) => columns)
    .reduce((sum, { understood, notUnderstood }) => sum + understood + notUnderstood, 0)
  const lists = tables.map(({ file, subject, things, rows: count, observations }) => [
    file,
    String(count),
    `${things} ${subject}${observations > 0 ? `, ${observations} earlier observations` : ''}`,
  ])
  const ties = links.map(({ from, to }) => `\`${from.column}\` (${from.file}) → \`${to.column}\` (${to.file})`)
  const units = doubts.flatMap((doubt) => (doubt.kind === 'units' ? [`\`${doubt.column}\` (${doubt.file})`] : []))
  return [
    `### ${folder}`,
    `${rows} rows, ${rowsRead} read, ${problems.length} cells not understood (of ${filled} filled); ${duplicates.length} pairs suggested as the same thing.`,
    markdownTable([['File', 'Rows', 'Read as'], ...lists]),
    ...(ties.length > 0 ? [`Tied by the ids they share: ${ties.join(', ')}.`] : []),
    ...(units.length > 0
      ? [`Amounts whose head names no units, read as those of the other lists, to be looked at: ${units.join(', ')}.`]
      : []),
    ...(causes.length > 0
      ? [
          markdownTable([
            ['File', 'Column', 'Cells', 'Cause'],
            ...causes.map(({ file, column, cells, reason }) => [file, column, String(cells), reason]),
          ]),
        ]
      : []),
  ].join('\n\n')
}

/** The page with the sections of all portfolios in place of those it has. */
export function withSections(page: string, sections: readonly string[]): string {
  const start = page.indexOf(`### ${portfolios[0]}`)
  const after = /\n## /.exec(page.slice(start))
  const end = after ? start + after.index : page.length
  return `${page.slice(0, start)}${sections.join('\n\n')}\n${page.slice(end)}`
}

if (import.meta.main) {
  const data = process.env.PORTOLAN_DATA
  if (!data) throw new Error('PORTOLAN_DATA names no folder')
  const sections: string[] = []
  for (const folder of portfolios) sections.push(portfolioSection(folder, await previewOfFolder(data, folder)))
  writeFileSync(importPage, withSections(readFileSync(importPage, 'utf8'), sections))
}
