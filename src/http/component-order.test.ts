import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'
import { type ComponentRow, componentOrders } from '../contract/component.ts'

onEachDatabase('the order of components', ({ database }) => {
  const page = async ({ call, owner }: World, query: string) => call(owner, ['GET', `/components?${query}`])
  /** Every page of two, one after the other. */
  const inOrder = async (world: World, query: string): Promise<ComponentRow[]> => {
    const found: ComponentRow[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body }: { body: { items: ComponentRow[]; next: string | null } } = await page(
        world,
        `${query}&limit=2${after && `&after=${encodeURIComponent(after)}`}`,
      )
      found.push(...body.items)
      after = body.next
    }
    return found
  }
  const names = async (world: World, query: string) => (await inOrder(world, query)).map(({ name }) => name)

  async function five(world: World) {
    const person = async (name: string) => (await world.call(world.owner, ['POST', '/people'], { body: { name } })).body.id
    const [zoe, emile] = [await person('zoé'), await person('Émile')]
    await aComponent(world, {
      name: 'Beta',
      budgetMinor: [700],
      spentMinor: 650,
      ownerId: zoe,
      state: 'in_delivery',
      tags: ['œuvre'],
      category: 'grow',
    })
    await aComponent(world, { name: 'alpha', budgetMinor: [700], ownerId: emile, state: 'idea', mandatory: true, category: 'run' })
    await aComponent(world, { name: 'Gamma', budgetMinor: [90], startDate: '2027-01-02', tags: ['Oa'] })
    await aComponent(world, { name: 'Delta', startDate: '2026-12-31', spentMinor: 5, reference: 'É-1' })
    await aComponent(world, { name: 'Eta', deliveryRisk: 0, spentMinor: 40, reference: 'f', demand: [] })
  }

  describe('200', () => {
    it('is that of the column, unknown values last either way, equal ones by name, page by page without gap or repeat', async () => {
      const world = await aWorld(database())
      await five(world)
      const order = {
        name: ['alpha', 'Beta', 'Delta', 'Eta', 'Gamma'],
        'name&descending=true': ['Gamma', 'Eta', 'Delta', 'Beta', 'alpha'],
        moneyToComeMinor: ['Beta', 'Gamma', 'alpha', 'Delta', 'Eta'],
        budgetMinor: ['Gamma', 'alpha', 'Beta', 'Delta', 'Eta'],
        'budgetMinor&descending=true': ['alpha', 'Beta', 'Gamma', 'Delta', 'Eta'],
        ownerName: ['alpha', 'Beta', 'Delta', 'Eta', 'Gamma'],
        'ownerName&descending=true': ['Beta', 'alpha', 'Delta', 'Eta', 'Gamma'],
        startDate: ['Delta', 'Gamma', 'alpha', 'Beta', 'Eta'],
        state: ['alpha', 'Delta', 'Eta', 'Gamma', 'Beta'],
        'category&descending=true': ['Beta', 'alpha', 'Delta', 'Eta', 'Gamma'],
        mandatory: ['alpha', 'Beta', 'Delta', 'Eta', 'Gamma'],
        reference: ['Delta', 'Eta', 'alpha', 'Beta', 'Gamma'],
        tags: ['Gamma', 'Beta', 'alpha', 'Delta', 'Eta'],
        demandMinutes: ['Eta', 'alpha', 'Beta', 'Delta', 'Gamma'],
      }
      for (const [query, expected] of Object.entries(order)) expect(await names(world, `order=${query}`), query).toEqual(expected)
    })

    it('can be any of the columns, and loses nothing in either direction', async () => {
      const world = await aWorld(database())
      await five(world)
      for (const order of componentOrders) {
        for (const descending of [false, true]) {
          const found = await names(world, `order=${order}&descending=${descending}`)
          expect(found.toSorted(), order).toEqual(['Beta', 'Delta', 'Eta', 'Gamma', 'alpha'])
        }
      }
    })

    it.each([
      ['number', [10, 9, null]],
      ['money', [300, 20, null]],
      ['date', ['2027-02-01', '2026-03-01', null]],
      ['text', ['Zèbre', 'été', null]],
      ['choice', ['B', 'A', null]],
      ['yes_no', [false, true, null]],
    ])('can be that of an own column of type %s', async (type, values) => {
      const world = await aWorld(database())
      const field = (await world.call(world.owner, ['POST', '/fields'], { body: { name: 'Own', type, choices: ['A', 'B'] } })).body
      for (const [at, value] of values.entries())
        await aComponent(world, { name: `${at}`, ...(value !== null && { custom: { [field.id]: value } }) })
      expect(await names(world, `order=${field.id}`)).toEqual(['1', '0', '2'])
      expect(await names(world, `order=${field.id}&descending=true`)).toEqual(['0', '1', '2'])
    })
  })

  it('400 cursor_invalid: the place of one order is none in another', async () => {
    const world = await aWorld(database())
    await five(world)
    const { next } = (await page(world, 'order=name&limit=2')).body
    const { next: byOwner } = (await page(world, 'order=ownerName&limit=1')).body
    for (const query of [`order=budgetMinor&after=${next}`, `order=budgetMinor&after=${byOwner}`]) {
      expect(await page(world, query)).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } })
    }
  })

  it('404 field_not_found: an own column that is gone orders nothing', async () => {
    const world = await aWorld(database())
    expect((await page(world, `order=${world.organisationId}`)).body.code).toBe('field_not_found')
  })
})
