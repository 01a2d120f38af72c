import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardPack, boardPack } from './board-pack.ts'
import { methodWordsIn } from './method-words.ts'
import { aSelection } from './pack-facts.suite.ts'
import type { PackFacts } from './pack-facts.ts'
import { type Page, sheet } from './page.ts'

const small = { count: 14, periods: 1, roles: 4 }
const group = { count: 45, periods: 8, roles: 8 }

describe('board pack', () => {
  it.each([1, 14, 45, 500])('has at most six pages for %d pieces of work, and none overflows', (count) => {
    for (const language of ['en', 'fr'] as const) {
      const pack = boardPack(aSelection({ count, periods: 8, roles: 8, language }))
      expect(pack.pages.length).toBeLessThanOrEqual(6)
      expect(pack.pages.flatMap(outside)).toEqual([])
    }
  })

  it.each([
    ['firm of 80, English', { ...small, language: 'en' as const }],
    ['firm of 80, French', { ...small, language: 'fr' as const }],
    ['group, English', { ...group, language: 'en' as const }],
    ['group, French', { ...group, language: 'fr' as const }],
  ])('says no word of method on the first two pages: %s', (_, shape) => {
    const pack = boardPack(aSelection(shape))
    expect(pack.pages.slice(0, 2).flatMap((page) => methodWordsIn(textsOf(page).join('\n'), shape.language))).toEqual([])
  })

  it('says no word of method on the first two pages whatever the outcome', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const said = boardPack(facts).pages.slice(0, 2).flatMap(textsOf).join('\n')
        expect(methodWordsIn(said, facts.language)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('finds the method words it looks for', () => {
    expect(methodWordsIn('The optimal set; no gap; a knapsack', 'en')).toEqual(['knapsack', 'optimal', 'gap'])
    expect(methodWordsIn('Écart à la borne ; le chantier est écarté', 'fr')).toEqual(['borne', 'ecart'])
  })

  it('J1: prints no figure that lacks a source', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const pack = boardPack(facts)
        expect(pack.figures.filter(({ source, asOf }) => !source.kind || !/^\d{4}-\d{2}-\d{2}$/.test(asOf))).toEqual([])
        expect(pack.pages.flatMap(textsOf).filter((text) => /\d/.test(withoutCited(text, pack, facts)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('S028: carries the day of the data and the stamp on every page', () => {
    const pack = boardPack(aSelection(group))
    expect(pack.pages.filter(({ foot }) => !foot.includes('18\u00a0November 2026') || !foot.includes('3c9d12ab77e0'))).toEqual([])
  })

  it('gives the same pack for the same facts', () => {
    expect(boardPack(aSelection(group))).toEqual(boardPack(aSelection(group)))
  })

  it('names the work of a group on its pages but for a few with the longest reasons, which are counted; the workbook holds them all', () => {
    const facts = aSelection(group)
    const pack = boardPack(facts)
    const said = [pack.pages[1]!, pack.pages[5]!].flatMap(textsOf).join('\n')
    const unnamed = facts.work.filter(({ name }) => !said.includes(name))
    expect(unnamed.length).toBeLessThanOrEqual(3)
    expect(said).toContain(`and ${unnamed.length} more in the workbook beside this pack`)
    expect(pack.sheets.find(({ name }) => name === 'In and out')!.rows).toHaveLength(45)
  })

  it('says in one line of page two how much goes on as it is, where not all have room', () => {
    const [inTable] = tablesOf(boardPack(aSelection(group)).pages[1]!)
    expect(inTable!.rows[0]!.slice(0, 2)).toEqual(['10 under way, by name in the annex', 'Carry on'])
  })

  it('cites of rests only what is printed, not what was tried for its width', () => {
    const pack = boardPack(aSelection({ count: 500, periods: 8, roles: 8 }))
    const printed = pack.pages.flatMap(textsOf).join('\n')
    const rests = pack.figures.filter(({ label }) => label.startsWith('Rows of “'))
    expect(rests.length).toBeGreaterThan(0)
    expect(rests.filter(({ text }) => !printed.includes(`and ${text} more in the`))).toEqual([])
  })

  it('names ideas that were not looked at beside the count, in the annex and in the workbook', () => {
    const pack = boardPack({ ...aSelection(small), aside: ['Meter of the future', 'Solar roof'] })
    expect(textsOf(pack.pages[0]!)).toContain('of 14 on the list; 2 ideas not looked at')
    expect(textsOf(pack.pages.at(-1)!).join()).toContain('Meter of the future; Solar roof.')
    expect(pack.sheets.find(({ name }) => name === 'Not looked at')!.rows).toEqual([
      ['Meter of the future', 'Nobody has proposed it yet'],
      ['Solar roof', 'Nobody has proposed it yet'],
    ])
  })

  it('says of money that nobody has said that it is assumed, and between what', () => {
    const pack = boardPack(aSelection({ ...small, count: 5 }))
    expect(tablesOf(pack.pages[1]!)[0]!.rows.map((row) => row[2])).toContainEqual(expect.stringMatching(/^£.*, assumed \(£10k to £90k\)$/))
  })

  it('drops the difference to a list that cannot be done where the list would be worth more', () => {
    const facts = aSelection(small)
    const list = facts.comparisons[0]!
    const pack = boardPack({ ...facts, comparisons: [{ ...list, value: list.value * 3 }] })
    const texts = textsOf(pack.pages[0]!)
    expect(texts).toContain('Not possible')
    expect(texts.filter((text) => text.startsWith('−'))).toEqual([])
  })

  it('prints each reason in full where all of them have room', () => {
    const facts = aSelection({ ...small, count: 3 })
    const change = (name: string) => ({ kind: 'people' as const, name, period: 'January 2027 to December 2027', by: 70 })
    const changes = [change('Engineering and test benches'), change('Customer service in the field'), change('Information technology')]
    const reason = { kind: 'crowdedOut' as const, valueLost: 3330, valueThen: 30_400, changes }
    const pack = boardPack({ ...facts, work: facts.work.map((work) => (work.action === 'leaveOut' ? { ...work, reason } : work)) })
    expect(tablesOf(pack.pages[1]!)[1]!.rows[0]![1]).toMatch(/it would be in, and the set worth 304 points of value\.$/)
  })

  it('says what cannot all hold when nothing can be chosen', () => {
    const facts = aSelection(small)
    const conflict = [
      { kind: 'mustDo' as const, name: 'Safety training' },
      {
        kind: 'limit' as const,
        limit: { kind: 'money' as const, name: 'Budget', period: '2027' },
        needed: 30_000_000,
        allowed: 25_000_000,
        source: facts.limits[0]!.source,
      },
    ]
    const pack = boardPack({ ...facts, outcome: { kind: 'infeasible', conflict } })
    expect(pack.pages[0]!.title).toBe('The work that must be done asks for more than the limits allow')
    expect(tablesOf(pack.pages[0]!)[0]!.rows).toEqual([
      ['Safety training must be done', '', ''],
      ['Budget, 2027', '£300k', '£250k'],
    ])
    expect(pack.pages).toHaveLength(4)
  })

  it('says how much more could be had when the set is not proved to be the best, rounded up', () => {
    const facts = aSelection(small)
    const pack = boardPack({ ...facts, outcome: { kind: 'bounded', value: 30_000, bound: 30_313 } })
    expect(textsOf(pack.pages[0]!)).toContain('at most 1.1% more could be had')
    expect(pack.pages[4]!.title).toBe('The set is within 1.1% of the best possible, and every figure can be traced')
  })

  it('gives the least change that lets a piece of work in, printed no smaller than it is', () => {
    const facts = aSelection({ ...small, count: 3 })
    const reason = {
      kind: 'crowdedOut' as const,
      valueLost: 400,
      valueThen: 33_100,
      changes: [
        { kind: 'people' as const, name: 'dev', period: '2027', by: 200 },
        { kind: 'people' as const, name: 'analyst', period: '2027', by: 100 },
      ],
    }
    const pack = boardPack({ ...facts, work: facts.work.map((work) => (work.action === 'leaveOut' ? { ...work, reason } : work)) })
    expect(tablesOf(pack.pages[1]!)[1]!.rows[0]![1]).toBe(
      'Putting it in regardless loses 4 points of value. With 2 more people in dev in 2027 and 1 more person in analyst in 2027 it would be in, and the set worth 331 points of value.',
    )
  })
})

/** Facts of any size, outcome and language, whose names hold neither digits nor method words of ours. */
const anyFacts: fc.Arbitrary<PackFacts> = fc
  .record({
    count: fc.integer({ min: 0, max: 60 }),
    periods: fc.integer({ min: 1, max: 12 }),
    roles: fc.integer({ min: 0, max: 8 }),
    language: fc.constantFrom('en' as const, 'fr' as const),
    seed: fc.nat(1000),
    outcome: fc.constantFrom('optimal', 'bounded', 'infeasible'),
    kind: fc.constantFrom('points' as const, 'money' as const, 'equal' as const),
    long: fc.boolean(),
  })
  .map(({ outcome, kind, long, ...shape }) => {
    const facts = aSelection(shape)
    const value = facts.outcome.kind === 'optimal' ? facts.outcome.value : 0
    const outcomes = {
      optimal: { kind: 'optimal' as const, value },
      bounded: { kind: 'bounded' as const, value, bound: value + 777 },
      infeasible: {
        kind: 'infeasible' as const,
        conflict: facts.limits
          .slice(0, 3)
          .map((limit) => ({ kind: 'limit' as const, limit, needed: limit.allowed + 5, allowed: limit.allowed, source: limit.source })),
      },
    }
    const named = facts.work.map((work) => (long ? { ...work, name: `${work.name} ${'with a very long name '.repeat(9)}`.trim() } : work))
    return { ...facts, work: named, outcome: outcomes[outcome as keyof typeof outcomes], measure: { kind, name: 'what we want' } }
  })

function textsOf(page: Page): readonly string[] {
  const inBlocks = page.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'cards':
        return block.cards.flatMap(({ label, text, note }) => [label, text, note])
      case 'table':
        return [block.heading, ...block.columns.map(({ title }) => title), ...block.rows.flat(), block.more]
      case 'text':
        return block.paragraphs.flatMap(({ heading, text }) => [heading, text])
      default:
        return [block.heading]
    }
  })
  return [page.title, page.ask, ...inBlocks]
}

/** What is left of a text when every cited figure, the stamp and the names of periods and pages are taken out. */
function withoutCited(text: string, pack: BoardPack, facts: PackFacts): string {
  const periods = facts.limits.map(({ period }) => period)
  const starts = facts.work.flatMap(({ starts }) => starts ?? [])
  const stamp = ['SHA-256', facts.stamp.inputsHash, facts.stamp.run, String(facts.stamp.seed), facts.stamp.rules]
  const days = /\d+(er)?\u00a0\p{L}+ \d{4}/gu
  const known = [...new Set([...periods, ...starts, ...stamp, 'page 2', ...pack.figures.map((figure) => figure.text)])].sort(
    (a, b) => b.length - a.length,
  )
  return known.reduce((rest, part) => rest.split(part).join('#'), text.replace(days, '')).replace(/Q\d…/g, '')
}

function tablesOf(page: Page) {
  return page.blocks.filter((block) => block.kind === 'table')
}

/** Blocks that leave the part of the sheet between its title and its foot. */
function outside(page: Page): readonly string[] {
  return page.blocks
    .filter(
      ({ frame }) =>
        frame.left < sheet.left ||
        frame.left + frame.width > sheet.right ||
        frame.top < sheet.top ||
        frame.top + frame.height > sheet.bottom,
    )
    .map(({ kind, frame }) => `${page.title}: ${kind} ${JSON.stringify(frame)}`)
}
