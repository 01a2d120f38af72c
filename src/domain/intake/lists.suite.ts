import { readDelimited } from '#codecs/delimited.ts'
import type { Sheet } from './cell.ts'
import { takeCurrencies } from './currencies.ts'
import { draftComponents } from './drafts.ts'
import { problemsOf, skippedOf, survey } from './survey.ts'

/** What becomes of a list written as text: its lists with what each column means, what is left out, and what is made of it. */
export function readText(text: string, { base = 'EUR', name = 'list.csv' }: { readonly base?: string; readonly name?: string } = {}) {
  const sheets = readDelimited(text.trim(), name, 100_000) as readonly Sheet[]
  const found = survey(sheets.map((sheet) => ({ ...sheet, file: name, oneOfMany: false })))
  const { of, signs } = takeCurrencies(found.lists, { base, settled: false, said: null })
  const { components, misfits } = draftComponents(found, { currencyOf: of })
  return {
    lists: found.lists,
    meanings: Object.fromEntries(found.lists.flatMap(({ columns }) => columns.map(({ header, meaning }) => [header, meaning]))),
    left: skippedOf(found).flatMap(({ row, kind }) => (kind === 'blank' || kind === 'header' ? [] : [`${row} ${kind}`])),
    problems: problemsOf(found).map(({ row, column, code }) => `${row} ${column}: ${code}`),
    components,
    misfits,
    signs,
  }
}
