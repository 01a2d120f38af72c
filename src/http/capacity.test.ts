import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'

const yearOfOne = 261 * 480

onEachDatabase('teams, capacity and limits', ({ database }) => {
  const aTeam = async ({ call, owner }: World, body: object) => (await call(owner, ['POST', '/roles'], { body })).body
  const planYear = ({ call, owner }: World) =>
    call(owner, ['PUT', '/organisation/periods'], {
      body: { periodKind: 'year', planningStart: '2027-01-01', periodCount: 1, revision: 1 },
    })

  describe('200', () => {
    it('S009: shows business as usual and change in one view that adds up to what people can do', async () => {
      const world = await aWorld(database())
      await planYear(world)
      const team = await aTeam(world, { name: 'Engineers', headsHundredths: 200, businessAsUsualPercent: 50 })
      const demand = (heads: number) => [{ roleId: team.id, minutes: [heads * yearOfOne] }]
      await aComponent(world, { name: 'Support', kind: 'business_as_usual', state: 'in_delivery', demand: demand(0.25) })
      await aComponent(world, { name: 'Change', state: 'in_delivery', demand: demand(1) })
      await aComponent(world, { name: 'Only proposed', demand: demand(1) })
      const { body } = await world.call(world.owner, ['GET', '/capacity'])
      expect(body.roles[0].cells).toEqual([
        { available: 2 * yearOfOne, businessAsUsual: 1.25 * yearOfOne, change: yearOfOne, free: -0.25 * yearOfOne },
      ])
      expect(body.bottleneck).toEqual({ roleId: team.id, period: 0, loadPercent: 113 })
    })

    it('counts other heads in a single period', async () => {
      const world = await aWorld(database())
      await planYear(world)
      const team = await aTeam(world, { name: 'Engineers', headsHundredths: 100 })
      const exceptions = [{ period: 0, headsHundredths: 300, businessAsUsualPercent: 0 }]
      const edited = await world.call(world.owner, ['PATCH', `/roles/${team.id}`], { body: { exceptions, revision: 1 } })
      expect(edited.body).toEqual({ ...team, exceptions, revision: 2 })
      expect((await world.call(world.owner, ['GET', '/capacity'])).body.roles[0].cells[0].available).toBe(3 * yearOfOne)
    })

    it('gives an overview in the base currency, in which unknown cost is not zero cost', async () => {
      const world = await aWorld(database())
      await aComponent(world, { name: 'Known', budgetMinor: [500], spentMinor: 200, state: 'in_delivery', deliveryRisk: 30 })
      await aComponent(world, { name: 'Unknown' })
      await aComponent(world, { name: 'Abroad', currency: 'USD', budgetMinor: [1000], benefitMinor: [4000] })
      await world.call(world.owner, ['PUT', '/organisation/rates'], {
        body: { currency: 'USD', fromDate: '2026-01-01', rateBillionths: 500_000_000 },
      })
      const { body } = await world.call(world.owner, ['GET', '/overview'])
      expect(body).toMatchObject({
        components: 3,
        underWay: 1,
        moneyToComeMinor: 800,
        benefitMinor: 2000,
        spentMinor: 200,
        withoutBudget: 1,
        withoutBenefit: 2,
        moneyLimitMinor: null,
      })
      const figuresOf = ({ name, moneyToComeMinor, benefitMinor, value }: Record<string, unknown>) => [
        name,
        moneyToComeMinor,
        benefitMinor,
        value,
      ]
      expect(body.bubbles.map(figuresOf)).toEqual([
        ['Abroad', 500, 2000, null],
        ['Known', 300, null, null],
        ['Unknown', null, null, null],
      ])
    })

    it('gives the largest of an overview as bubbles and says how many are left out, with key figures over all', async () => {
      const world = await aWorld(database())
      for (const [name, budget] of Object.entries({ Small: 1, Large: 900, Middle: 30 })) {
        await aComponent(world, { name, budgetMinor: [budget], state: 'in_delivery' })
      }
      await aComponent(world, { name: 'Unknown' })
      const { body } = await world.call(world.owner, ['GET', '/overview?most=2'])
      expect(body.bubbles.map(({ name }: { name: string }) => name)).toEqual(['Large', 'Middle'])
      expect(body).toMatchObject({ bubblesLeftOut: 2, components: 4, moneyToComeMinor: 931, withoutBudget: 1 })
    })
  })

  it('400 period_outside_plan: says how many periods there are', async () => {
    const { call, owner } = await aWorld(database())
    const exceptions = [{ period: 1, headsHundredths: 1, businessAsUsualPercent: 0 }]
    const made = await call(owner, ['POST', '/roles'], { body: { name: 'X', headsHundredths: 1, exceptions } })
    expect(made).toMatchObject({ status: 400, body: { code: 'period_outside_plan', facts: { period: 1, periodCount: 1 } } })
    const money = { kind: 'per_period', perPeriodMinor: [1, 2], carriesOver: false }
    expect((await call(owner, ['PUT', '/limits'], { body: { money, revision: 1 } })).body.code).toBe('period_outside_plan')
  })

  it('400 limits_contradict: shares that ask for more than all are no limits', async () => {
    const { call, owner } = await aWorld(database())
    const shares = [
      { category: 'run', leastPercent: 60 },
      { category: 'grow', leastPercent: 50 },
    ]
    const answer = await call(owner, ['PUT', '/limits'], { body: { money: { kind: 'none' }, shares, revision: 1 } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'limits_contradict' } })
  })

  it('403 not_permitted: a project manager does not change heads or caps', async () => {
    const world = await aWorld(database())
    const manager = await world.member('project_manager')
    const body = { name: 'X', headsHundredths: 100 }
    expect((await world.call(manager, ['POST', '/roles'], { body })).status).toBe(403)
    expect((await world.call(manager, ['PUT', '/limits'], { body: { money: { kind: 'none' }, revision: 1 } })).status).toBe(403)
  })

  it('404 role_not_found: says so', async () => {
    const { call, owner, organisationId } = await aWorld(database())
    expect(await call(owner, ['DELETE', `/roles/${organisationId}`])).toMatchObject({ status: 404, body: { code: 'role_not_found' } })
  })

  it('409 role_exists and role_in_use: names are told apart without accents, and what is asked for stays', async () => {
    const world = await aWorld(database())
    const team = await aTeam(world, { name: 'Équipe', headsHundredths: 100 })
    expect(await aTeam(world, { name: 'equipe', headsHundredths: 1 })).toMatchObject({ code: 'role_exists' })
    await aComponent(world, { name: 'X', demand: [{ roleId: team.id, minutes: [1] }] })
    const refused = await world.call(world.owner, ['DELETE', `/roles/${team.id}`])
    expect(refused).toMatchObject({ status: 409, body: { code: 'role_in_use', facts: { components: 1 } } })
  })

  it('409 stale_edit: two people who set limits at once do not overwrite one another', async () => {
    const { call, owner } = await aWorld(database())
    const set = (totalMinor: number) => call(owner, ['PUT', '/limits'], { body: { money: { kind: 'whole', totalMinor }, revision: 1 } })
    expect((await set(100)).body).toMatchObject({ money: { kind: 'whole', totalMinor: 100 }, revision: 2 })
    expect(await set(200)).toMatchObject({
      status: 409,
      body: { code: 'stale_edit', facts: { theirs: { money: { kind: 'whole', totalMinor: 100 }, revision: 2 } } },
    })
  })
})
