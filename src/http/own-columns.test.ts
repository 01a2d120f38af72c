import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'

onEachDatabase('columns, views, people and feedback', ({ database }) => {
  const aField = async ({ call, owner }: World, body: object) => (await call(owner, ['POST', '/fields'], { body })).body

  describe('200', () => {
    it('keeps a typed value under a column of one’s own, and forgets it with the column', async () => {
      const world = await aWorld(database())
      const field = await aField(world, { name: 'Phase', type: 'choice', choices: ['A', 'B'] })
      const work = await aComponent(world, { name: 'X', custom: { [field.id]: 'A' } })
      expect((await world.call(world.owner, ['GET', '/components'])).body.items[0].custom).toEqual({ [field.id]: 'A' })
      expect((await world.call(world.owner, ['DELETE', `/fields/${field.id}`])).status).toBe(200)
      expect((await world.call(world.owner, ['GET', `/components/${work.id}`])).body).toMatchObject({ custom: {}, revision: 2 })
    })

    it('shows a shared view to others, who cannot change it', async () => {
      const world = await aWorld(database())
      const other = await world.member('viewer')
      const query = { state: ['in_delivery'] }
      const saved = await world.call(world.owner, ['POST', '/views'], {
        body: { list: 'components', name: 'Running', query, shared: true },
      })
      await world.call(world.owner, ['POST', '/views'], { body: { list: 'components', name: 'Mine', query } })
      expect((await world.call(other, ['GET', '/views?list=components'])).body.items).toEqual([{ ...saved.body, mine: false }])
      expect((await world.call(other, ['DELETE', `/views/${saved.body.id}`])).body.code).toBe('view_not_found')
      const edited = await world.call(world.owner, ['PATCH', `/views/${saved.body.id}`], { body: { shared: false, revision: 1 } })
      expect(edited.body).toMatchObject({ shared: false, name: 'Running', revision: 2 })
    })

    it('opens a list by the view somebody said, for them alone, until they say otherwise or the view goes', async () => {
      const world = await aWorld(database())
      const other = await world.member('viewer')
      const save = async (name: string) =>
        (await world.call(world.owner, ['POST', '/views'], { body: { list: 'members', name, query: {}, shared: true } })).body.id
      const [one, two] = [await save('A'), await save('B')]
      const first = (viewId: string | null) => world.call(other, ['PUT', '/views/first'], { body: { list: 'members', viewId } })
      const opens = async (as: typeof other) =>
        (await world.call(as, ['GET', '/views?list=members'])).body.items.map((view: { opensFirst: boolean }) => view.opensFirst)
      await first(one)
      expect((await first(two)).status).toBe(200)
      expect([await opens(other), await opens(world.owner)]).toEqual([
        [false, true],
        [false, false],
      ])
      await first(null)
      expect(await opens(other)).toEqual([false, false])
      await first(one)
      expect((await world.call(world.owner, ['DELETE', `/views/${one}`])).status).toBe(200)
      expect(await opens(other)).toEqual([false])
    })

    it('adds people without an account, and finds them without accents', async () => {
      const world = await aWorld(database())
      await world.call(world.owner, ['POST', '/people'], { body: { name: 'Zoé Müller' } })
      const found = await world.call(world.owner, ['GET', '/people?search=zoe%20mul'])
      expect(found.body.items).toMatchObject([{ name: 'Zoé Müller', email: null }])
    })

    it('takes two fields for what is in the way and one line for what helped; the office reads all, others their own', async () => {
      const world = await aWorld(database())
      const [one, other] = [await world.member('member'), await world.member('member')]
      const said = { inTheWay: 'Two systems for hours', wouldHelp: 'One', aboutKind: 'page' }
      const kept = await world.call(one, ['POST', '/obstacles'], { body: said })
      expect(kept).toMatchObject({ status: 200, body: { ...said, personName: 'Person member' } })
      const thanked = await world.call(one, ['POST', '/thanks'], {
        body: { line: 'The reasons saved me a meeting', aboutKind: 'selection' },
      })
      expect(thanked.status).toBe(200)
      const lists = async (as: typeof one) => [
        (await world.call(as, ['GET', '/obstacles'])).body.items.length,
        (await world.call(as, ['GET', '/thanks'])).body.items.length,
      ]
      expect([await lists(world.owner), await lists(one), await lists(other)]).toEqual([
        [1, 1],
        [1, 1],
        [0, 0],
      ])
    })
  })

  it.each([
    ['number', 'ten'],
    ['money', 1.5],
    ['date', '2026-02-30'],
    ['yes_no', 'yes'],
    ['choice', 'C'],
    ['text', 7],
  ])('400 field_value_invalid: a column of type %s does not take %s', async (type, value) => {
    const world = await aWorld(database())
    const field = await aField(world, { name: 'Own', type, choices: ['A'] })
    const answer = await world.call(world.owner, ['POST', '/components'], { body: { name: 'X', custom: { [field.id]: value } } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'field_value_invalid', facts: { field: 'Own', type, value } } })
  })

  it('404 field_not_found and view_not_found: say so', async () => {
    const { call, owner, organisationId } = await aWorld(database())
    expect((await call(owner, ['DELETE', `/fields/${organisationId}`])).body.code).toBe('field_not_found')
    expect((await call(owner, ['DELETE', `/views/${organisationId}`])).body.code).toBe('view_not_found')
    const unknown = { list: 'components', viewId: organisationId }
    expect((await call(owner, ['PUT', '/views/first'], { body: unknown })).body.code).toBe('view_not_found')
  })

  it('409 field_exists: two columns of one name would be mistaken for one another', async () => {
    const world = await aWorld(database())
    await aField(world, { name: 'Région', type: 'text' })
    expect(await aField(world, { name: 'region', type: 'text' })).toMatchObject({ code: 'field_exists' })
  })

  it('409 stale_edit: a column and a view show both values', async () => {
    const { call, owner } = await aWorld(database())
    const field = (await call(owner, ['POST', '/fields'], { body: { name: 'Own', type: 'text' } })).body
    const view = (await call(owner, ['POST', '/views'], { body: { list: 'components', name: 'Own', query: {} } })).body
    for (const path of [`/fields/${field.id}`, `/views/${view.id}`]) {
      await call(owner, ['PATCH', path], { body: { name: 'Theirs', revision: 1 } })
      const stale = await call(owner, ['PATCH', path], { body: { name: 'Mine', revision: 1 } })
      expect(stale.body).toMatchObject({ code: 'stale_edit', facts: { yours: { name: 'Mine' }, theirs: { name: 'Theirs', revision: 2 } } })
    }
  })

  it('409 email_taken: one address, one person', async () => {
    const { call, owner } = await aWorld(database())
    const add = () => call(owner, ['POST', '/people'], { body: { name: 'Ann', email: 'ann@example.org' } })
    await add()
    expect(await add()).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })
})
