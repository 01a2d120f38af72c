import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuse } from '#contract/refusals.ts'
import { runCommandLine } from './command-line.ts'
import { commandGroups } from './commands.ts'

const example = new URL('../../docs/examples/o6-portfolio.json', import.meta.url).pathname

async function run(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const exit = await runCommandLine(words, {
    groups: commandGroups,
    terminal: { out: (text) => (said.out += text), err: (text) => (said.err += text) },
    ask: () => () => refuse('internal', { reason: 'a file command asks for nothing' }),
  })
  return { exit, ...said }
}

function aFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'portolan-portfolio-')), 'portfolio.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('portolan portfolio select', () => {
  it('S032: prints the best set of the example, what P8 costs and what would let it in (O6)', async () => {
    const { exit, out } = await run('portfolio', 'select', example, '--json')
    expect(exit).toBe(0)
    expect(out).toMatch(/^\{"kind":"optimal","value":321,"chosen":\["P1","P2","P3","P6","P7"\],/)
    const told = JSON.parse(out)
    expect(told).toMatchObject({ money: 1260, rankedList: { value: 277, chosen: ['P1', 'P3', 'P4', 'P7'] }, moneyOnly: { value: 331 } })
    expect(told.rankedList.breaks).toEqual([{ rule: 'developer', used: 19, allowed: 17 }, { rule: 'P4 needs P2' }])
    expect(told.leftOut.find(({ id }: { id: string }) => id === 'P8')).toMatchObject({
      forced: { valueLost: 4, value: 317 },
      leastChange: {
        raises: [
          { limit: 'analyst', by: 1 },
          { limit: 'developer', by: 2 },
        ],
        value: 331,
      },
    })
    expect(told.limits[0]).toMatchObject({ limit: 'developer', step: 2, gain: { change: 3 } })
    const points = told.frontier.points.map(({ limit, value }: { limit: number; value: number }) => [limit, value])
    expect(points).toEqual([
      [300, 65],
      [500, 120],
      [700, 194],
      [900, 239],
      [1100, 276],
      [1300, 321],
    ])
    expect(told.frontier.steps.at(-1)).toMatchObject({ limit: 1260, value: 321 })
  })

  it('says in a few lines what was chosen, what was not and why', async () => {
    const { out } = await run('portfolio', 'select', example)
    expect(out).toContain('Best set, proved: 321 points for 1260 k')
    expect(out).toContain('P8: costs 4 if forced in; let in by +1 analyst and +2 developer (best then 331)')
  })

  it('lets all work under way compete when that is asked, whatever the file says', async () => {
    const path = aFile({
      valueMeasure: 'points',
      periods: ['Y1'],
      candidates: [
        { id: 'old', state: 'under_way', value: 1, money: 9, spent: 7 },
        { id: 'new', value: 10, money: 5 },
      ],
      limits: { money: 9 },
    })
    const chosen = async (...asked: string[]) => JSON.parse((await run('portfolio', 'select', path, ...asked, '--json')).out).chosen
    expect(await chosen()).toEqual(['old'])
    expect(await chosen('--running-competes', 'true')).toEqual(['new'])
  })

  it('plans by period: starts move, work under way goes on, pauses or stops', async () => {
    const path = aFile({
      valueMeasure: 'points',
      periods: ['Q1', 'Q2'],
      candidates: [
        { id: 'new', value: 10, latestStart: 1, valueLostPerPeriodPercent: 10, money: 4.5 },
        { id: 'old', state: 'under_way', competes: true, value: 8, money: 3, spent: 20, stopCost: 1 },
        { id: 'dear', state: 'under_way', competes: true, value: 1, money: 9, spent: 7, stopCost: 0.5 },
      ],
      limits: { money: 5 },
    })
    const { out } = await run('portfolio', 'select', path, '--json')
    expect(JSON.parse(out)).toMatchObject({
      kind: 'optimal',
      value: 17,
      starts: { new: 'Q2' },
      stopCost: 0.5,
      actions: {
        start: [{ id: 'new', period: 'Q2' }],
        continue: [{ id: 'old', spent: 20 }],
        stop: [{ id: 'dear', spent: 7, stopCost: 0.5 }],
      },
    })
  })

  it('names rules that cannot all be kept, and ends well: that is an answer', async () => {
    const path = aFile({
      valueMeasure: 'points',
      periods: ['2027'],
      candidates: [{ id: 'must', value: 1, money: 9, mandatory: true }],
      limits: { money: 8 },
    })
    const { exit, out } = await run('portfolio', 'select', path)
    expect(exit).toBe(0)
    expect(out).toContain('These cannot all be kept:\n  money\n  must is mandatory')
  })

  it('refuses a file that is not there with exit code 3', async () => {
    expect(await run('portfolio', 'select', '/nowhere.json', '--json')).toMatchObject({
      exit: 3,
      out: expect.stringContaining('portfolio_file_missing'),
    })
  })

  it('refuses what is not JSON, and what the form does not know, with its place', async () => {
    expect(await run('portfolio', 'select', aFile('{ "periods": ['), '--json')).toMatchObject({
      exit: 2,
      out: expect.stringContaining('not_json'),
    })
    const { exit, out } = await run(
      'portfolio',
      'select',
      aFile({ valueMeasure: 'v', periods: ['y'], candidates: [{ id: 'a', value: 1.005, colour: 3 }], limits: {} }),
      '--json',
    )
    expect(exit).toBe(2)
    expect(JSON.parse(out).facts.problems.map(({ at }: { at: string }) => at)).toEqual(
      expect.arrayContaining(['candidates.0.value', 'candidates.0']),
    )
  })

  it('refuses what makes no sense: every problem with its place', async () => {
    const path = aFile({
      valueMeasure: 'v',
      periods: ['y'],
      candidates: [{ id: 'a', value: 1, needs: ['ghost'], latestStart: 1, money: 2 }],
      limits: { people: { dev: [1, 2] } },
    })
    const { exit, out } = await run('portfolio', 'select', path, '--json')
    expect(exit).toBe(2)
    expect(JSON.parse(out).facts.problems.map(({ code, at }: { code: string; at: string }) => `${code} at ${at}`)).toEqual([
      'start_past_last_period at candidates.a.starts',
      'candidate_unknown at candidates.a.needs',
      'periods_do_not_match at limits.people.dev',
    ])
  })
})
