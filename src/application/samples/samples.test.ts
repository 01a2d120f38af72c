import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkers, type Workers } from '#engines/workers.ts'
import { onEachDatabase } from '../../../test/database.ts'
import { aWorld } from '../../../test/server.ts'
import { startSelection } from '../selection/start-selection.ts'
import { group } from './group.ts'
import { loadSample } from './load-sample.ts'
import type { Sample } from './sample.ts'
import { smallFirm } from './small-firm.ts'

let workers: Workers
beforeAll(() => {
  workers = openWorkers({ threads: 1 })
})
afterAll(() => workers.close())

onEachDatabase('the samples', ({ database }) => {
  const decide = async (sample: Sample, seconds: number | null = null) => {
    const world = await aWorld(database(), { workers })
    const actor = await loadSample(world.house, { id: world.owner.accountId }, sample)
    const app = world.house.appFor(actor)
    const selection = await startSelection(app, {
      name: '',
      forced: [],
      moneyMinor: null,
      runningCompetes: false,
      seconds,
      seed: 1,
      wait: true,
    })
    const names = new Map(selection.input.portfolio.candidates.map(({ id, name }) => [id, name]))
    return { ...selection, outcome: selection.outcome!, names }
  }

  it('the small firm: most of fourteen is running, and the ranked list is worth less and needs people who are not there', async () => {
    const { outcome, input, names } = await decide(smallFirm)
    const { selection, rankedList } = outcome
    expect(input.portfolio.candidates).toHaveLength(14)
    expect(input.portfolio.candidates.filter(({ state }) => state === 'under_way')).toHaveLength(9)
    if (selection.kind !== 'optimal') throw new Error(`the small firm is ${selection.kind}`)
    expect(selection.chosen.map((id) => names.get(id))).toContain('Second test bench')
    const left = [...names].filter(([id]) => !selection.chosen.includes(id)).map(([, name]) => name)
    expect(left.sort()).toEqual(['Meter for hydrogen lines', 'Planning board for the shop floor'])
    expect(rankedList.value).toBeLessThan(selection.value)
    expect(new Set(rankedList.breaks.map(({ rule }) => rule.kind))).toEqual(new Set(['people']))
    expect(input.labels.aims.map(({ weightBasisPoints }) => weightBasisPoints)).toEqual([6111, 2778, 1111])
  })

  it('the small firm is told the same, to the last percent, however often it is made anew', async () => {
    const tell = async () => {
      const { outcome, names } = await decide(smallFirm)
      const { explained, ...rest } = outcome
      const text = JSON.stringify({ rest, robustness: explained?.robustness, worthGetting: explained?.worthGetting })
      return JSON.parse([...names].reduce((told, [id, name]) => told.replaceAll(id, name), text))
    }
    const [once, again] = [await tell(), await tell()]
    expect(once.robustness.candidates).toHaveLength(14)
    expect(again.robustness).toEqual(once.robustness)
    expect(again.rest.selection.placements).toEqual(once.rest.selection.placements)
    expect(again.worthGetting).toEqual(once.worthGetting)
  })

  it('the group: forty-five pieces of work, and every trap of the ranked list is sprung', async () => {
    const { outcome, input, names } = await decide(group, 3)
    const { selection, rankedList } = outcome
    expect([input.portfolio.candidates.length, input.portfolio.periodCount, input.portfolio.limits.people.length]).toEqual([45, 8, 8])
    if (selection.kind !== 'optimal' && selection.kind !== 'bounded') throw new Error(`the group is ${selection.kind}`)
    const ranked = rankedList.placements.map(({ id }) => names.get(id))
    expect(ranked).toContain('Driverless shuttle to the airport')
    expect(ranked).not.toContain('Live vehicle data')
    expect(new Set(rankedList.breaks.map(({ rule }) => rule.kind))).toEqual(new Set(['money', 'people', 'needs']))
    expect(selection.value).toBeGreaterThan(rankedList.value)
    const chosen = selection.chosen.map((id) => names.get(id) ?? '')
    expect(chosen).toContain('Live vehicle data')
    expect(chosen).not.toContain('Driverless shuttle to the airport')
    expect(chosen.filter((name) => name.startsWith('Customer records')).length).toBeLessThan(2)
  })
})
