import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'
import { followChanges, type LiveStep } from './follow-changes.ts'
import type { House } from './house.ts'

onEachDatabase(
  'whoever follows changes',
  ({ database, engine }) => {
    const follow = (house: House, session: string, signal: AbortSignal) => followChanges(house, { session }, { after: undefined, signal })
    const nextChange = async (steps: AsyncGenerator<LiveStep>) => {
      for (;;) {
        const { value } = await steps.next()
        if (value?.kind === 'change') return value.changed
      }
    }

    it('learns what another process changed, which rang nobody here, when they look by themselves', async () => {
      const world = await aWorld(database())
      const bell = { ring: () => undefined, rung: () => 0, next: () => new Promise<void>((resolve) => setTimeout(resolve, 50)) }
      const stop = new AbortController()
      const steps = follow({ ...world.house, baseUrl: world.house.baseUrl, bell }, world.owner.session, stop.signal)
      await steps.next()
      await world.call(world.owner, ['PATCH', '/me'], { body: { name: 'Elsewhere' } })
      expect(await nextChange(steps)).toMatchObject({ person: [world.owner.personId] })
      stop.abort()
    })

    it('hears a ring that came while they looked', async () => {
      const world = await aWorld(database())
      const stop = new AbortController()
      const steps = follow(world.house, world.owner.session, stop.signal)
      await steps.next()
      await steps.next()
      await world.call(world.owner, ['PATCH', '/me'], { body: { name: 'Before the wait' } })
      const asked = Date.now()
      expect(await nextChange(steps)).toMatchObject({ person: [world.owner.personId] })
      expect(Date.now() - asked).toBeLessThan(4_000)
      stop.abort()
    })

    it.skipIf(engine === 'embedded')('is told of a change while an earlier transaction still runs, and once only', async () => {
      const world = await aWorld(database())
      const stop = new AbortController()
      const [slow, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const earlier = world.house.trust(async (db) => {
        await db.updateTable('person').set({ email: 'slow@example.org' }).where('id', '=', world.owner.personId).execute()
        written.resolve()
        await slow.promise
      })
      await written.promise
      const steps = follow(world.house, world.owner.session, stop.signal)
      await steps.next()
      await world.call(world.owner, ['PATCH', '/organisation'], { body: { name: 'Quick', revision: 1 } })
      expect(await nextChange(steps)).toMatchObject({ organisation: [world.organisationId] })
      slow.resolve()
      await earlier
      world.house.bell.ring()
      expect(await nextChange(steps)).toEqual({ person: [world.owner.personId] })
      stop.abort()
    })
  },
  'commits',
)
