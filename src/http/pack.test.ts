import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readZip } from '#codecs/canonical-zip.ts'
import { driven, unhurried } from '#domain/portfolio/driven.suite.ts'
import { portfolioUnderLimits } from '#domain/portfolio/examples.suite.ts'
import { studyPortfolio } from '#domain/portfolio/study.ts'
import { openWorkers, type Workers } from '#engines/workers.ts'
import { onEachDatabase } from '../../test/database.ts'
import { o6Portfolio } from '../../test/portfolio.ts'
import { aKeptSelection } from '../../test/selections.ts'
import { aWorld, type World } from '../../test/server.ts'

const nobody = '01900000-0000-7000-8000-00000000dead'
const portfolio = portfolioUnderLimits()
const { selection, ...rest } = driven(
  studyPortfolio(
    portfolio,
    { selection: unhurried, again: unhurried, scenario: unhurried, scenarios: 4, leastChange: unhurried, frontierSteps: 60 },
    [],
  ),
)
if (selection.kind === 'undecided') throw new Error('not decided')
const study = { selection, ...rest }

let workers: Workers
beforeAll(() => {
  workers = openWorkers({ threads: 1 })
})
afterAll(() => workers.close())

async function aPack(world: World, body: object = {}) {
  const selectionId = await aKeptSelection(world, { portfolio, study })
  return world.call(world.owner, ['POST', `/selections/${selectionId}/packs`], { body })
}

onEachDatabase('packs', ({ database }) => {
  describe('200', () => {
    it('J1: makes slides, a workbook and paper of a selection, and gives each of them out as it was made', async () => {
      const world = await aWorld(database())
      const { status, body: pack } = await aPack(world, { decider: 'The board', meetingOn: '2026-11-24' })
      expect(status).toBe(200)
      expect(pack).toMatchObject({
        title: 'Harbour Works: Portfolio 2027',
        asOf: '2026-11-21',
        missing: [],
        stamp: { seed: 7, rules: 'pack 2' },
      })
      expect(pack.files.map(({ name }: { name: string }) => name.split('.').at(-1))).toEqual(['pptx', 'xlsx', 'pdf'])
      for (const { name, sha256, size } of pack.files) {
        const file = await world.call(world.owner, ['GET', `/packs/${pack.id}/files/${name}`])
        expect(createHash('sha256').update(file.body).digest('hex')).toBe(sha256)
        expect(file.body).toHaveLength(size)
        expect(file.headers['content-disposition']).toContain(name)
      }
    })

    it('S001: calls a pack without a name of its own after what the office looks after', async () => {
      const world = await aWorld(database(), { workers })
      const { measure } = await o6Portfolio(world)
      await world.call(world.owner, ['PATCH', '/organisation'], { body: { officeScope: 'product', revision: 2 } })
      const { body: made } = await world.call(world.owner, ['POST', '/selections'], { body: { measure, wait: true } })
      const titleIn = async (language: string) =>
        (await world.call(world.owner, ['POST', `/selections/${made.id}/packs`], { body: { language } })).body.title
      expect([await titleIn('en'), await titleIn('fr')]).toEqual(['Harbour Works: Products', 'Harbour Works: Produits'])
    })

    it('J1: makes the pack of a selection from what is kept, each figure with the person who gave it', async () => {
      const world = await aWorld(database(), { workers })
      const { measure } = await o6Portfolio(world)
      const { body: made } = await world.call(world.owner, ['POST', '/selections'], { body: { measure, wait: true } })
      const { body: pack } = await world.call(world.owner, ['POST', `/selections/${made.id}/packs`], { body: {} })
      const file = await world.call(world.owner, ['GET', `/packs/${pack.id}/files/${pack.files[1].name}`])
      const parts = (await readZip(file.body)).map(({ bytes }) => bytes.toString('utf8')).join('')
      expect(parts).toContain('Entered by Olive Owner on 21\u00a0November 2026')
      expect(parts).toContain('Putting it in regardless loses 4 points of value.')
      expect(parts).toContain('the set worth 331 points of value.')
    })

    it('says on the slides what the selection found', async () => {
      const world = await aWorld(database())
      const { body: pack } = await aPack(world, { language: 'fr' })
      const slides = await world.call(world.owner, ['GET', `/packs/${pack.id}/files/${pack.files[0].name}`])
      const parts = await readZip(slides.body)
      const text = parts.filter(({ name }) => /^ppt\/slides\/slide\d+[.]xml$/.test(name)).map(({ bytes }) => bytes.toString('utf8'))
      expect(text[0]).toContain('Financer 5 des 8 travaux')
      expect(text[1]).toContain('P8')
      expect(text).toHaveLength(5)
    })

    it('S028: makes the same files again from what is kept', async () => {
      const world = await aWorld(database())
      const { body: pack } = await aPack(world)
      const again = await world.call(world.owner, ['POST', `/packs/${pack.id}/rebuild`], { body: {} })
      expect(again.body).toMatchObject({ same: true, rulesThen: 'pack 2', rulesNow: 'pack 2' })
      expect(again.body.files).toHaveLength(3)
    })

    it('lists packs with who made them, the latest first, of one selection if asked', async () => {
      const world = await aWorld(database())
      const first = (await aPack(world)).body
      world.clock.now = new Date('2026-11-22T09:00:00Z')
      const second = (await aPack(world)).body
      const ids = async (query: string) =>
        (await world.call(world.owner, ['GET', `/packs${query}`])).body.items.map(({ id }: { id: string }) => id)
      expect(first).toMatchObject({ madeById: world.owner.personId, madeByName: 'Olive Owner' })
      expect(await ids('')).toEqual([second.id, first.id])
      expect(await ids(`?selectionId=${first.selectionId}`)).toEqual([first.id])
      expect((await world.call(world.owner, ['GET', `/packs/${first.id}`])).body).toEqual(first)
    })
  })

  it('403 not_permitted: a viewer makes no pack', async () => {
    const world = await aWorld(database())
    const selectionId = await aKeptSelection(world, { portfolio, study })
    const answer = await world.call(await world.member('viewer'), ['POST', `/selections/${selectionId}/packs`], { body: {} })
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })

  it('404 selection_not_found: names the selection', async () => {
    const { call, owner } = await aWorld(database())
    const answer = await call(owner, ['POST', `/selections/${nobody}/packs`], { body: {} })
    expect(answer).toMatchObject({ status: 404, body: { code: 'selection_not_found', facts: { selectionId: nobody } } })
  })

  it('404 pack_not_found: for a pack that is not there, shown or made again', async () => {
    const { call, owner } = await aWorld(database())
    expect(await call(owner, ['GET', `/packs/${nobody}`])).toMatchObject({ status: 404, body: { code: 'pack_not_found' } })
    expect(await call(owner, ['POST', `/packs/${nobody}/rebuild`], { body: {} })).toMatchObject({
      status: 404,
      body: { code: 'pack_not_found' },
    })
  })

  it('404 pack_file_not_found: says which files there are', async () => {
    const world = await aWorld(database())
    const { body: pack } = await aPack(world)
    const answer = await world.call(world.owner, ['GET', `/packs/${pack.id}/files/other.pptx`])
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'pack_file_not_found', facts: { files: pack.files.map(({ name }: { name: string }) => name) } },
    })
  })

  it('409 selection_running: waits for the selection to end', async () => {
    const world = await aWorld(database())
    const selectionId = await aKeptSelection(world, { state: 'running', portfolio, study: null })
    expect(await world.call(world.owner, ['POST', `/selections/${selectionId}/packs`], { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'selection_running' },
    })
  })

  it('409 selection_without_set: makes no pack of a search that was ended before it found anything', async () => {
    const world = await aWorld(database())
    const selectionId = await aKeptSelection(world, { state: 'cancelled', portfolio, study: null })
    expect(await world.call(world.owner, ['POST', `/selections/${selectionId}/packs`], { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'selection_without_set' },
    })
  })
})
