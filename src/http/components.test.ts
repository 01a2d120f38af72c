import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type Caller } from '../../test/server.ts'

onEachDatabase('components', ({ database }) => {
  describe('200', () => {
    it('takes a name alone, and knows nothing else about it', async () => {
      const world = await aWorld(database())
      const made = await aComponent(world, { name: 'New billing engine' })
      expect(made).toMatchObject({
        kind: 'project',
        state: 'proposed',
        budgetMinor: null,
        demand: null,
        spentMinor: null,
        currency: 'EUR',
        revision: 1,
      })
      expect((await world.call(world.owner, ['GET', `/components/${made.id}`])).body).toEqual(made)
    })

    it('keeps everything that is said, and changes only what an edit names', async () => {
      const world = await aWorld(database())
      const team = (await world.call(world.owner, ['POST', '/roles'], { body: { name: 'Développement', headsHundredths: 250 } })).body
      const base = await aComponent(world, { name: 'Platform' })
      const said = {
        name: 'Portal',
        reference: 'P-7',
        parentId: base.id,
        ownerId: world.owner.personId,
        startDate: '2027-01-01',
        endDate: '2027-06-30',
        category: 'grow',
        mandatory: true,
        deliveryRisk: 40,
        tags: ['web', 'été'],
        needs: [base.id],
        budgetMinor: [120_000_00],
        benefitMinor: [0],
        spentMinor: 5,
        stopCostMinor: 7,
        demand: [{ roleId: team.id, minutes: [4800] }],
      }
      const made = await aComponent(world, said)
      expect(made).toMatchObject(said)
      const edited = await world.call(world.owner, ['PATCH', `/components/${made.id}`], {
        body: { deliveryRisk: 60, demand: [], revision: 1 },
      })
      expect(edited.body).toEqual({ ...made, deliveryRisk: 60, demand: [], revision: 2 })
    })

    it('lists by name across accents and case, page by page, without a gap or a repeat', async () => {
      const world = await aWorld(database())
      for (const name of ['École', 'zebra', 'Alpha', 'eclair', 'Beta', 'alpha']) await aComponent(world, { name })
      const names: string[] = []
      let after: string | null = null
      do {
        const page: { body: { items: { name: string }[]; next: string | null } } = await world.call(world.owner, [
          'GET',
          `/components?limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`,
        ])
        names.push(...page.body.items.map(({ name }) => name))
        after = page.body.next
      } while (after !== null)
      expect(names.map((name) => name.toLowerCase())).toEqual(['alpha', 'alpha', 'beta', 'eclair', 'école', 'zebra'])
    })

    it('gives those that are named and no others, in the list and in the sheet', async () => {
      const world = await aWorld(database())
      const [a, , c] = [
        await aComponent(world, { name: 'A' }),
        await aComponent(world, { name: 'B' }),
        await aComponent(world, { name: 'C' }),
      ]
      const names = async (path: string) =>
        (await world.call(world.owner, ['GET', path])).body.items.map(({ name }: { name: string }) => name)
      expect(await names(`/components?id=${c!.id}&id=${a!.id}`)).toEqual(['A', 'C'])
      expect(await names(`/contributions?componentId=${c!.id}`)).toEqual(['C'])
    })

    it('finds by words of name, reference and tag, and by what it is', async () => {
      const world = await aWorld(database())
      const wanted = await aComponent(world, {
        name: 'Réseau des ports',
        reference: 'R-12',
        tags: ['infra'],
        category: 'run',
        mandatory: true,
      })
      await aComponent(world, { name: 'Ports of call', kind: 'product', state: 'in_delivery' })
      const found = async (query: string) =>
        (await world.call(world.owner, ['GET', `/components?${query}`])).body.items.map((row: { id: string }) => row.id)
      for (const query of [
        'search=reseau ports',
        'search=r-12',
        'search=INFRA',
        'category=run',
        'mandatory=true',
        'tag=infra',
        'kind=project',
      ]) {
        expect(await found(encodeURI(query))).toEqual([wanted.id])
      }
      expect(await found('search=ports')).toHaveLength(2)
      expect(await found('search=100%25')).toEqual([])
      expect(await found('kind=project&kind=product')).toHaveLength(2)
      const counted = await world.call(world.owner, ['GET', '/components/count?search=ports'])
      expect(counted.body).toEqual({ total: 2, byKind: { project: 1, product: 1 }, byState: { proposed: 1, in_delivery: 1 } })
    })

    it('S043: leaves a link to the decision that authorised it, with who said so', async () => {
      const world = await aWorld(database())
      const made = await aComponent(world, { name: 'Quay wall' })
      const moved = await world.call(world.owner, ['POST', `/components/${made.id}/state`], {
        body: { state: 'approved', saidBy: 'Board of 20 November', revision: 1 },
      })
      expect(moved.body).toMatchObject({ state: 'approved', revision: 2, mayMoveTo: expect.arrayContaining(['in_delivery']) })
      const decision = await world.call(world.owner, ['GET', `/decisions/${moved.body.authorisedBy}`])
      expect(decision.body).toMatchObject({
        title: 'Approved: Quay wall',
        saidByName: 'Board of 20 November',
        decidedOn: '2026-11-21',
        selfApproved: false,
        verdicts: [{ componentId: made.id, name: 'Quay wall', verdict: 'start' }],
      })
      const about = await world.call(world.owner, ['GET', `/decisions?componentId=${made.id}`])
      expect(about.body.items).toEqual([decision.body])
    })

    it('S026: lets the only member approve, and logs that it was for themselves', async () => {
      const world = await aWorld(database())
      const made = await aComponent(world, { name: 'Mine', ownerId: world.owner.personId })
      const moved = await world.call(world.owner, ['POST', `/components/${made.id}/state`], { body: { state: 'approved', revision: 1 } })
      const decision = await world.call(world.owner, ['GET', `/decisions/${moved.body.authorisedBy}`])
      expect(decision.body).toMatchObject({ selfApproved: true, saidByName: 'Olive Owner' })
    })

    it('S099: makes a project of an initiative without losing its id, its links or its history', async () => {
      const world = await aWorld(database())
      const made = await aComponent(world, { name: 'Paperless harbour', kind: 'initiative', tags: ['green'] })
      const below = await aComponent(world, { name: 'Scanning', parentId: made.id })
      const changed = await world.call(world.owner, ['POST', `/components/${made.id}/kind`], { body: { kind: 'project', revision: 1 } })
      expect(changed.body).toEqual({ ...made, kind: 'project', revision: 2 })
      expect((await world.call(world.owner, ['GET', `/components/${below.id}`])).body.parentId).toBe(made.id)
      const history = await world.house.trust((db) =>
        db.selectFrom('history').select(['before', 'after', 'hat']).where('record_id', '=', made.id).orderBy('id').execute(),
      )
      expect(history).toMatchObject([
        { before: null, after: { kind: 'initiative', tags: ['green'] } },
        { before: { kind: 'initiative' }, after: { kind: 'project' }, hat: 'owner' },
      ])
    })

    it('lets finance change money and nothing else, and a project manager what is theirs', async () => {
      const world = await aWorld(database())
      const [finance, manager] = [await world.member('finance'), await world.member('project_manager')]
      const made = await aComponent(world, { name: 'Shared', ownerId: manager.personId })
      const edit = async (as: Caller, body: object) => (await world.call(as, ['PATCH', `/components/${made.id}`], { body })).status
      expect(await edit(finance, { budgetMinor: [10], revision: 1 })).toBe(200)
      expect(await edit(finance, { name: 'Theirs', revision: 2 })).toBe(403)
      expect(await edit(manager, { name: 'Ours', budgetMinor: [11], revision: 2 })).toBe(200)
    })

    it('makes a project manager who adds work its owner, and lets them add it for nobody else', async () => {
      const world = await aWorld(database())
      const [manager, colleague] = [await world.member('project_manager'), await world.member('project_manager')]
      const add = (as: Caller, body: object) => world.call(as, ['POST', '/components'], { body: { name: 'Quay', ...body } })
      expect(await add(manager, {})).toMatchObject({ status: 200, body: { ownerId: manager.personId } })
      expect(await add(manager, { ownerId: colleague.personId })).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
      expect(await add(world.owner, {})).toMatchObject({ status: 200, body: { ownerId: null } })
    })
  })
})
