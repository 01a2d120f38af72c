import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { o6Portfolio } from '../../test/portfolio.ts'
import { aWorld, type World } from '../../test/server.ts'

onEachDatabase('work in order', ({ database }) => {
  const rank = ({ call, owner }: World, query: string) => call(owner, ['GET', `/ranking?${query}`])
  const aColumn = async ({ call, owner }: World, name: string) =>
    (await call(owner, ['POST', '/fields'], { body: { name, type: 'number' } })).body.id as string
  const placesOf = (items: readonly { readonly name: string; readonly rank: number | null }[]) =>
    items.map((item) => `${item.rank ?? '–'} ${item.name}`)

  describe('200', () => {
    it('S033: states the method, the formula and the tie rule, and gives the same order every time', async () => {
      const world = await aWorld(database())
      await o6Portfolio(world)
      const fields = (await world.call(world.owner, ['GET', '/fields'])).body.items
      const asked = `method=column&fieldId=${fields[0].id}`
      const { body } = await rank(world, asked)
      expect(placesOf(body.items).slice(0, 3)).toEqual(['1 P4', '2 P1', '3 P2'])
      expect(body).toMatchObject({
        method: 'column',
        formula: 'the number in the column',
        tieRule: 'less money still to come, then lower id',
        asOf: '2026-11-21',
        ranked: 8,
        incomplete: 0,
      })
      expect((await rank(world, asked)).body).toEqual(body)
    })

    it('S033: by weighted shortest job first C comes before A before B (O8), and what says too little comes last with what is missing', async () => {
      const world = await aWorld(database())
      const names = ['businessValue', 'timeCriticality', 'riskReduction', 'size']
      const ids: string[] = []
      for (const name of names) ids.push(await aColumn(world, name))
      const add = (name: string, amounts: readonly number[]) =>
        aComponent(world, { name, custom: Object.fromEntries(amounts.map((amount, at) => [ids[at], amount])) })
      await add('D', [1, 1])
      await add('A', [8, 5, 3, 5])
      await add('B', [13, 8, 1, 13])
      await add('C', [3, 8, 8, 3])
      const query = names.map((name, at) => `${name}=${ids[at]}`).join('&')
      const { body } = await rank(world, `method=weighted_shortest_job_first&${query}`)
      expect(placesOf(body.items)).toEqual(['1 C', '2 A', '3 B', '– D'])
      expect(body.items[3]).toMatchObject({ score: null, missing: ['riskReduction', 'size'] })
    })

    it('comes in pages without a gap and without a repeat', async () => {
      const world = await aWorld(database())
      for (const name of ['V', 'W', 'X', 'Y', 'Z']) await aComponent(world, { name })
      const seen: string[] = []
      let after = ''
      do {
        const { body } = await rank(world, `limit=2${after}`)
        seen.push(...body.items.map(({ name }: { name: string }) => name))
        after = body.next && `&after=${body.next}`
      } while (after)
      expect(seen.toSorted()).toEqual(['V', 'W', 'X', 'Y', 'Z'])
    })
  })

  it('400 column_needed: names the column that the method reads', async () => {
    const world = await aWorld(database())
    const answer = await rank(world, 'method=weighted_shortest_job_first')
    expect(answer).toMatchObject({ status: 400, body: { code: 'column_needed', facts: { column: 'businessValue' } } })
  })

  it('404 field_not_found: a column that is none cannot be ordered by', async () => {
    const world = await aWorld(database())
    const answer = await rank(world, 'method=column&fieldId=01900000-0000-7000-8000-000000000001')
    expect(answer).toMatchObject({ status: 404, body: { code: 'field_not_found' } })
  })
})
