import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { minutes } from '../../test/people.ts'
import { aWorld, type Caller, type World } from '../../test/server.ts'

interface Act {
  readonly id: string
  readonly act: string | null
  readonly transaction: string
}

/** Without what the preparation of a test did, at the time by the database's own clock. */
const actsOf = async ({ call, owner }: World, query = '', as: Caller = owner): Promise<readonly (Act & ReturnType<typeof JSON.parse>)[]> =>
  (await call(as, ['GET', `/history?${query}`])).body.items.filter(({ act }: Act) => act !== null)
const names = (acts: readonly Act[]) => acts.map(({ act }) => act)

onEachDatabase(
  'the history of an organisation',
  ({ database }) => {
    /** A world whose clock goes on with each thing that is done. */
    async function aTickingWorld() {
      const world = await aWorld(database())
      const tick = () => {
        world.clock.now = new Date(world.clock.now.getTime() + minutes(1))
      }
      const post = async (as: Caller, path: string, body: object) => {
        tick()
        return (await world.call(as, ['POST', path], { body })).body
      }
      return { ...world, tick, post }
    }

    it('tells each act once, the latest first: who, in which hat, when, and what was otherwise before', async () => {
      const world = await aTickingWorld()
      const analyst = await world.member('pmo_analyst')
      const aim = await world.post(analyst, '/aims', { name: 'Grow' })
      world.tick()
      await world.call(world.owner, ['PATCH', `/aims/${aim.id}`], { body: { name: 'Shrink', revision: 1 } })
      const [edit, made] = await actsOf(world)
      expect(edit).toMatchObject({
        personName: 'Olive Owner',
        hat: 'owner',
        act: 'editAim',
        happenedAt: world.clock.now.toISOString(),
        counts: [{ table: 'aim', made: 0, changed: 1, removed: 0 }],
        countedAll: true,
        changes: [{ recordName: 'Shrink', kind: 'changed', fields: [{ field: 'name', before: 'Grow', after: 'Shrink' }] }],
        mayUndo: true,
      })
      expect(made).toMatchObject({ personName: 'Person pmo_analyst', act: 'createAim', changes: [{ kind: 'made', fields: [] }] })
    })

    it('counts an act of many changes as one, and gives all of them page by page', async () => {
      const world = await aTickingWorld()
      for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) await aComponent(world, { name })
      world.tick()
      const change = { mandatory: true }
      expect((await world.call(world.owner, ['POST', '/components/bulk-edit'], { body: { change } })).body.changed).toBe(7)
      const [bulk] = await actsOf(world)
      expect(bulk.counts).toEqual(expect.arrayContaining([{ table: 'component', made: 0, changed: 7, removed: 0 }]))
      expect(bulk.changes).toHaveLength(5)
      const first = (await world.call(world.owner, ['GET', `/history/acts/${bulk.id}?limit=6`])).body
      const rest = (await world.call(world.owner, ['GET', `/history/acts/${bulk.id}?limit=6&after=${first.next}`])).body
      expect([...first.items, ...rest.items].filter(({ table }) => table === 'component')).toHaveLength(7)
      expect(rest.next).toBeNull()
    })

    it('is read page by page without gap or repetition', async () => {
      const world = await aTickingWorld()
      for (let at = 0; at < 7; at++) await world.post(world.owner, '/aims', { name: `Aim ${at}` })
      const all = names(await actsOf(world))
      const seen: (string | null)[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { body } = await world.call(world.owner, ['GET', `/history?limit=3${after && `&after=${after}`}`])
        seen.push(...names(body.items))
        after = body.next
      }
      expect(seen.filter((act) => act !== null)).toEqual(all)
      expect(all.filter((act) => act === 'createAim')).toHaveLength(7)
    })

    it('is narrowed by person, kind, record, words and time', async () => {
      const world = await aTickingWorld()
      const analyst = await world.member('pmo_analyst')
      const aim = await world.post(analyst, '/aims', { name: 'Dry cellars' })
      const since = new Date(world.clock.now.getTime() + 1).toISOString()
      await world.post(world.owner, '/roles', { name: 'Divers', headsHundredths: 100 })
      expect(names(await actsOf(world, `personId=${analyst.personId}`))).toEqual(['createAim'])
      expect(names(await actsOf(world, 'table=role'))).toEqual(['createRole'])
      expect(names(await actsOf(world, 'table=role&table=aim'))).toEqual(['createRole', 'createAim'])
      expect(names(await actsOf(world, `recordId=${aim.id}`))).toEqual(['createAim'])
      expect(names(await actsOf(world, 'search=cellar'))).toEqual(['createAim'])
      expect(await actsOf(world, 'search=attic')).toEqual([])
      expect(names(await actsOf(world, `since=${since}`))).toEqual(['createRole'])
      expect(names(await actsOf(world, `until=${since}`))).not.toContain('createRole')
      expect(await actsOf(world, `personId=${analyst.personId}&table=role`)).toEqual([])
    })

    it('shows nobody what they may not read, nor in the history of the one record', async () => {
      const world = await aTickingWorld()
      const [viewer, member] = [await world.member('viewer'), await world.member('member')]
      const note = await world.post(member, '/obstacles', { inTheWay: 'The boss shouts', wouldHelp: '', aboutKind: 'page' })
      await world.post(world.owner, '/views', { list: 'components', name: 'My own', query: {} })
      expect(names(await actsOf(world))).toEqual(expect.arrayContaining(['reportObstacle', 'createView']))
      expect(names(await actsOf(world, '', member))).toContain('reportObstacle')
      expect(names(await actsOf(world, '', viewer))).not.toContain('reportObstacle')
      expect(names(await actsOf(world, '', member))).not.toContain('createView')
      const historyOf = async (as: Caller) => (await world.call(as, ['GET', `/history/obstacle/${note.id}`])).body.items
      expect([(await historyOf(member)).length, (await historyOf(viewer)).length]).toEqual([1, 0])
      const theirs = await aWorld(database())
      expect(names(await actsOf(theirs))).not.toContain('reportObstacle')
    })

    it('keeps what an erased person did, by nobody’s name', async () => {
      const world = await aTickingWorld()
      world.tick()
      const sponsor = await world.member('sponsor')
      await world.post(sponsor, '/aims', { name: 'Grow' })
      await world.call(world.owner, ['POST', `/people/${sponsor.personId}/erase`], { body: { confirmName: 'Person sponsor' } })
      const acts = await actsOf(world)
      expect(acts.find(({ act }) => act === 'createAim')).toMatchObject({ personName: '', personId: sponsor.personId })
      expect(JSON.stringify(acts)).not.toContain('Person sponsor')
    })

    it('tells before an act is taken back what would change, and changes nothing by telling', async () => {
      const world = await aTickingWorld()
      const aim = await world.post(world.owner, '/aims', { name: 'Grow' })
      world.tick()
      await world.call(world.owner, ['PATCH', `/aims/${aim.id}`], { body: { name: 'Shrink', revision: 1 } })
      const [edit, made] = await actsOf(world, 'table=aim')
      const preview = (act: Act) => world.call(world.owner, ['POST', `/history/acts/${act.transaction}/undo/preview`])
      expect((await preview(edit)).body).toMatchObject({
        records: 1,
        changes: [{ recordName: 'Shrink', kind: 'changed', fields: [{ field: 'name', before: 'Shrink', after: 'Grow' }] }],
        hindrance: null,
      })
      expect((await preview(made)).body).toMatchObject({
        records: 0,
        hindrance: {
          kind: 'conflict',
          table: 'aim',
          recordName: 'Shrink',
          differences: [{ field: 'name', yours: 'Grow', theirs: 'Shrink' }],
        },
      })
      expect(await actsOf(world, 'table=aim')).toHaveLength(2)
    })

    it('says of an act whether the hat worn may take it back', async () => {
      const world = await aTickingWorld()
      const analyst = await world.member('pmo_analyst')
      await world.post(analyst, '/aims', { name: 'Mine' })
      await world.post(world.owner, '/aims', { name: 'Theirs' })
      expect((await actsOf(world, 'table=aim', analyst)).map(({ mayUndo }) => mayUndo)).toEqual([false, true])
      expect((await actsOf(world, 'table=aim', await world.member('viewer'))).map(({ mayUndo }) => mayUndo)).toEqual([false, false])
      const lead = await world.member('pmo_lead', 'owner')
      await world.call(world.owner, ['PUT', `/members/${lead.personId}/hats`], { body: { hats: ['pmo_lead'], revision: 1 } })
      expect((await actsOf(world, 'table=membership'))[0]).toMatchObject({ mayUndo: false })
    })

    it('400 cursor_invalid: a place in the history of all that was not given out', async () => {
      const world = await aTickingWorld()
      await world.post(world.owner, '/aims', { name: 'Grow' })
      const [act] = await actsOf(world)
      for (const path of ['/history?after=x', '/history?after=2026-99-99T00:00:00.000000Z_1', `/history/acts/${act?.id}?after=x`])
        expect(await world.call(world.owner, ['GET', path])).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } })
    })
  },
  'commits',
)
