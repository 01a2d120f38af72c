import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

onEachDatabase('the calendar of an organisation', ({ database }) => {
  describe('200', () => {
    it('lays money, people and caps over other periods without losing a minor unit', async () => {
      const world = await aWorld(database())
      const set = (path: string, body: object) => world.call(world.owner, ['PUT', path], { body })
      await set('/organisation/periods', { periodKind: 'year', planningStart: '2027-01-01', periodCount: 1, revision: 1 })
      const team = (await world.call(world.owner, ['POST', '/roles'], { body: { name: 'Team', headsHundredths: 100 } })).body
      const made = await aComponent(world, { name: 'X', budgetMinor: [1_000_001], demand: [{ roleId: team.id, minutes: [9999] }] })
      await set('/limits', { money: { kind: 'per_period', perPeriodMinor: [365], carriesOver: false }, revision: 1 })
      const changed = await set('/organisation/periods', {
        periodKind: 'quarter',
        planningStart: '2027-01-01',
        periodCount: 6,
        revision: 2,
      })
      expect(changed.status).toBe(200)
      const after = (await world.call(world.owner, ['GET', `/components/${made.id}`])).body
      const sum = (amounts: number[]) => amounts.reduce((whole, amount) => whole + amount, 0)
      expect([after.budgetMinor.length, sum(after.budgetMinor), sum(after.demand[0].minutes)]).toEqual([4, 1_000_001, 9999])
      const limits = (await world.call(world.owner, ['GET', '/limits'])).body
      expect(limits.money).toEqual({ kind: 'per_period', perPeriodMinor: [90, 91, 92, 92, 0, 0], carriesOver: false })
    })

    it('names the same periods by the fiscal year that begins in another month, and touches no figure', async () => {
      const { call, owner } = await aWorld(database())
      const plan = { periodKind: 'quarter', planningStart: '2027-04-01', periodCount: 2 }
      await call(owner, ['PUT', '/organisation/periods'], { body: { ...plan, revision: 1 } })
      const labels = (periods: readonly { label: string }[]) => periods.map(({ label }) => label)
      expect(labels((await call(owner, ['GET', '/organisation'])).body.periods)).toEqual(['Q2 FY 2027', 'Q3 FY 2027'])
      const { body } = await call(owner, ['PUT', '/organisation/periods'], { body: { ...plan, fiscalYearFirstMonth: 4, revision: 2 } })
      expect(labels(body.periods)).toEqual(['Q1 FY 2028', 'Q2 FY 2028'])
    })

    it('counts capacity by the working week, of the teams there are and of the next selection', async () => {
      const { call, owner } = await aWorld(database())
      await call(owner, ['PUT', '/organisation/periods'], {
        body: { periodKind: 'year', planningStart: '2027-01-01', periodCount: 1, revision: 1 },
      })
      await call(owner, ['POST', '/roles'], { body: { name: 'Team', headsHundredths: 100, businessAsUsualPercent: 50 } })
      const available = async () => (await call(owner, ['GET', '/capacity'])).body.roles[0].cells[0].available / 60
      expect(await available()).toBe(261 * 8)
      await call(owner, ['PATCH', '/organisation'], { body: { workingDays: [1, 2, 3, 4], workingDayMinutes: 420, revision: 2 } })
      expect(await available()).toBe(208 * 7)
    })
  })

  it('400 date_beyond_calendar: no plan runs past the year 9999, asked or done, and the organisation stays as it was', async () => {
    const { call, owner } = await aWorld(database())
    const before = (await call(owner, ['GET', '/organisation'])).body
    const plan = { periodKind: 'month', planningStart: '9999-12-01', periodCount: 1 }
    const refused = { status: 400, body: { code: 'date_beyond_calendar', facts: { date: '9999-12-01' } } }
    const asked = new URLSearchParams({ ...plan, periodCount: '1' })
    expect(await call(owner, ['GET', `/organisation/periods/preview?${asked}`])).toMatchObject(refused)
    expect(await call(owner, ['PUT', '/organisation/periods'], { body: { ...plan, revision: before.revision } })).toMatchObject(refused)
    expect(await call(owner, ['GET', '/organisation'])).toMatchObject({ status: 200, body: before })
  })

  it('400 input_invalid: a day of the week is worked once', async () => {
    const { call, owner } = await aWorld(database())
    const { revision } = (await call(owner, ['GET', '/organisation'])).body
    const said = await call(owner, ['PATCH', '/organisation'], { body: { workingDays: [1, 1], revision } })
    expect(said).toMatchObject({ status: 400, body: { code: 'input_invalid', where: [{ at: 'workingDays' }] } })
  })

  it('400 planning_start_invalid: a plan begins with a month', async () => {
    const { call, owner } = await aWorld(database())
    const body = { periodKind: 'year', planningStart: '2027-01-02', periodCount: 1, revision: 1 }
    expect(await call(owner, ['PUT', '/organisation/periods'], { body })).toMatchObject({
      status: 400,
      body: { code: 'planning_start_invalid' },
    })
  })

  it('409 figures_outside_plan: names what would be lost', async () => {
    const world = await aWorld(database())
    await world.call(world.owner, ['PUT', '/organisation/periods'], {
      body: { periodKind: 'quarter', planningStart: '2027-01-01', periodCount: 4, revision: 1 },
    })
    await aComponent(world, { name: 'Late work', budgetMinor: [0, 0, 0, 5] })
    const body = { periodKind: 'quarter', planningStart: '2027-01-01', periodCount: 3, revision: 2 }
    const answer = await world.call(world.owner, ['PUT', '/organisation/periods'], { body })
    expect(answer).toMatchObject({ status: 409, body: { code: 'figures_outside_plan', facts: { whose: 'Late work' } } })
    expect((await world.call(world.owner, ['GET', '/organisation'])).body.periodCount).toBe(4)
  })
})

onEachDatabase(
  'the calendar of an organisation, committed',
  ({ database }) => {
    it('says before the plan is cut anew what that touches, and one undo brings all of it back', async () => {
      const world = await aWorld(database())
      const { call, owner, organisationId } = world
      const set = (path: string, body: object) => call(owner, ['PUT', path], { body })
      const get = async (path: string) => (await call(owner, ['GET', path])).body
      await set('/organisation/periods', { periodKind: 'quarter', planningStart: '2027-01-01', periodCount: 2, revision: 1 })
      const team = { name: 'Team', headsHundredths: 100, exceptions: [{ period: 1, headsHundredths: 50, businessAsUsualPercent: 0 }] }
      const { id: roleId } = (await call(owner, ['POST', '/roles'], { body: team })).body
      const made = await aComponent(world, { name: 'X', budgetMinor: [900, 91], demand: [{ roleId, minutes: [90] }] })
      await aComponent(world, { name: 'Without figures' })
      await set('/limits', { money: { kind: 'per_period', perPeriodMinor: [900, 910], carriesOver: false }, revision: 1 })
      const kept = async () => [
        (await get('/organisation')).periods,
        (await get('/limits')).money,
        (await get('/roles')).items[0].exceptions,
        (await get(`/components/${made.id}`)).budgetMinor,
        (await get(`/components/${made.id}`)).demand,
      ]
      const before = await kept()

      expect(await get('/organisation/periods/preview?periodKind=month&planningStart=2027-01-01&periodCount=7')).toMatchObject({
        components: 1,
        moneyByPeriod: true,
        exceptionsLost: [{ team: 'Team', period: 'Q2 FY 2027' }],
        outside: [],
        limitOutside: false,
      })
      expect(await get('/organisation/periods/preview?periodKind=month&planningStart=2027-01-01&periodCount=3')).toMatchObject({
        outside: ['X'],
        limitOutside: true,
      })
      expect(await kept()).toEqual(before)

      const months = { periodKind: 'month', planningStart: '2027-01-01', periodCount: 7, fiscalYearFirstMonth: 4, revision: 2 }
      expect(await set('/organisation/periods', months)).toMatchObject({ status: 200, body: { fiscalYearFirstMonth: 4 } })
      expect((await get(`/components/${made.id}`)).budgetMinor).toEqual([310, 280, 310, 30, 31, 30])
      const [{ transaction }] = (await get(`/history/organisation/${organisationId}?limit=1`)).items
      expect(await call(owner, ['POST', `/history/acts/${transaction}/undo`])).toMatchObject({ status: 200 })
      expect(await kept()).toEqual(before)
    })
  },
  'commits',
)
