import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const rows = readFileSync(join(root, 'docs/consequences.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll('|', '').trim()))
  .filter(([, , , , shownBy = '']) => shownBy.includes('`'))
  .map(([record = '', , , , shownBy = '']) => ({ record, shownBy }))

interface Shown {
  readonly file: string
  /** What titles of tests in the file hold: a number of the ledger, words, or a status with or without its code. */
  readonly titles: readonly string[]
}

/** A cell such as: `src/http/aims.test.ts` S046, “weighs aims”; `src/http/own-columns.test.ts` 400 */
function shownIn(cell: string): readonly Shown[] {
  return cell.split('; ').map((part) => {
    const [, file = '', named = ''] = /^`([^`]+)` ?(.*)$/.exec(part) ?? []
    return { file, titles: [...named.matchAll(/“([^”]+)”|(S\d{3}|\d{3}(?: \w+)?)/g)].map(([, words, number]) => words ?? number ?? '') }
  })
}

function titlesIn(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/\bit(?:\.each\([\s\S]*?\)|\.\w+)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(([, , title = '']) => title)
}

describe('docs/consequences.md', () => {
  it('was read, a row for each kind of record', () => {
    expect(rows.length).toBeGreaterThan(30)
  })

  it.each(rows)('$record: each test that is to show it is named and exists', ({ shownBy }) => {
    for (const { file, titles } of shownIn(shownBy)) {
      expect(titles, `${file} without a title`).not.toEqual([])
      const there = titlesIn(file)
      expect(titles.filter((title) => !there.some((one) => one.includes(title)))).toEqual([])
    }
  })

  it('would notice a test that was renamed, and a file without a title', () => {
    expect(shownIn('`src/http/aims.test.ts` S046, “weighs aims”; `src/http/own-columns.test.ts` 400')).toEqual([
      { file: 'src/http/aims.test.ts', titles: ['S046', 'weighs aims'] },
      { file: 'src/http/own-columns.test.ts', titles: ['400'] },
    ])
    expect(shownIn('`src/http/aims.test.ts`')).toEqual([{ file: 'src/http/aims.test.ts', titles: [] }])
    expect(titlesIn('src/http/aims.test.ts').some((title) => title.includes('weighs aims by chance'))).toBe(false)
  })
})
