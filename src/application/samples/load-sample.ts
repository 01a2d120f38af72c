import { insertAimOrder, insertAims } from '#db/aims.ts'
import { replaceDemand, replaceLinks } from '#db/component-links.ts'
import { type ComponentContent, insertComponents } from '#db/components.ts'
import { upsertCells } from '#db/contributions.ts'
import { setAuthorisation } from '#db/decisions.ts'
import { upsertLimits } from '#db/limits.ts'
import { insertPerson } from '#db/members.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, updateOrganisation, upsertRate } from '#db/organisation.ts'
import { insertRole } from '#db/roles.ts'
import { quickScores } from '#domain/aims/contribution.ts'
import { isAuthorisedState } from '#domain/component/states.ts'
import { civilOf, type Day, dateOf, monthStart } from '#domain/foundation/calendar.ts'
import { currencyExponent } from '#domain/foundation/money.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import { share } from '#domain/foundation/sharing.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Actor, App } from '../app.ts'
import { writeDecision } from '../decision/decisions.ts'
import type { Account, House } from '../house.ts'
import { foundOrganisation } from '../identity/found-organisation.ts'
import { todayIn } from '../organisation/today.ts'
import type { Sample, SampleWork } from './sample.ts'

const minutesOfDay = 480

/** Makes the sample an organisation of its own, labelled as one, and says as whom to act in it. */
export async function loadSample(house: House, account: Pick<Account, 'id'>, sample: Sample): Promise<Actor> {
  const slug = `${sample.slug}-${house.newId().slice(-6)}`
  const actor = await foundOrganisation(house, account, { name: sample.name, slug, sample: true })
  const app = house.appFor(actor)
  await app.transact((db) => fill(app, db, sample))
  return actor
}

async function fill(app: App, db: Db, sample: Sample): Promise<void> {
  const today = todayIn(sample.timeZone, app.now())
  const planningStart = dateOf(nextStart(today, sample.periodKind))
  const { fiscalYearFirstMonth, periodKind, periodCount, timeZone, currency: baseCurrency } = sample
  const { revision } = await findOrganisation(db)
  await updateOrganisation(db, { baseCurrency, fiscalYearFirstMonth, periodKind, planningStart, periodCount, timeZone }, revision)

  const people = await addPeople(app, db, sample.people)
  const teams = await addTeams(app, db, sample)
  const aims = await addAims(app, db, { sample, leaderId: people.get(sample.leader) ?? null, today })
  await addLimits(app, db, { sample, today })
  const components = new Map(sample.work.map(({ name }) => [name, app.newId()]))
  const ids = { people, teams, aims, components }
  await addWork(app, db, { sample, ids, today })
  await authorise(app, db, { sample, components, today })
}

interface Ids {
  readonly people: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string>
  readonly aims: ReadonlyMap<string, string>
  readonly components: ReadonlyMap<string, string>
}

/** The first day of the next month; of the next quarter of the calendar for a plan by quarters. */
function nextStart(today: Day, kind: Sample['periodKind']): Day {
  const months = kind === 'quarter' ? 3 - ((civilOf(today).month - 1) % 3) : 1
  return monthStart(today, months)
}

async function addPeople(app: App, db: Db, names: readonly string[]): Promise<Map<string, string>> {
  const people = new Map(names.map((name) => [name, app.newId()]))
  for (const [name, id] of people) {
    await insertPerson(db, { organisationId: app.actor.organisationId, id, name, email: null, sortKey: sortKey(name) })
  }
  return people
}

async function addTeams(app: App, db: Db, { teams }: Sample): Promise<Map<string, string>> {
  const ids = new Map(teams.map(({ name }) => [name, app.newId()]))
  for (const { name, heads, businessAsUsualPercent } of teams) {
    const role = { name, sortKey: sortKey(name), headsHundredths: Math.round(heads * 100), businessAsUsualPercent, exceptions: [] }
    await insertRole(db, { organisationId: app.actor.organisationId, id: known(ids, name), ...role })
  }
  return ids
}

async function addAims(
  app: App,
  db: Db,
  { sample, leaderId, today }: { sample: Sample; leaderId: string | null; today: Day },
): Promise<Map<string, string>> {
  const { organisationId, personId } = app.actor
  const ids = new Map(sample.aims.map(({ key }) => [key, app.newId()]))
  const rows = sample.aims.map(({ key, name, measure }, at) => ({
    id: known(ids, key),
    parentId: null,
    name,
    measure,
    weight: null,
    place: at + 1,
  }))
  await insertAims(db, organisationId, rows)
  await insertAimOrder(db, {
    organisationId,
    id: app.newId(),
    parentId: null,
    aimIds: rows.map(({ id }) => id),
    weights: null,
    saidByPerson: leaderId,
    saidBy: sample.leader,
    saidOn: dateOf(today),
    onBehalf: true,
    recordedBy: personId,
  })
  return ids
}

async function addLimits(app: App, db: Db, { sample, today }: { sample: Sample; today: Day }): Promise<void> {
  const { organisationId } = app.actor
  const { moneyLimit, currency, rates = [] } = sample
  const money =
    'thousands' in moneyLimit
      ? ({ kind: 'whole', totalMinor: minor(moneyLimit.thousands, currency) } as const)
      : ({
          kind: 'per_period',
          perPeriodMinor: moneyLimit.thousandsPerPeriod.map((one) => minor(one, currency)),
          carriesOver: moneyLimit.carriesOver,
        } as const)
  await upsertLimits(db, organisationId, { money, shares: [], revision: 1 })
  for (const rate of rates) await upsertRate(db, { ...rate, organisationId, id: app.newId(), fromDate: dateOf(monthStart(today)) })
}

async function addWork(app: App, db: Db, { sample, ids, today }: { sample: Sample; ids: Ids; today: Day }): Promise<void> {
  const { organisationId } = app.actor
  const own = { organisationId, newId: app.newId }
  const parentsFirst = [
    ...sample.work.filter(({ parent }) => parent === undefined),
    ...sample.work.filter(({ parent }) => parent !== undefined),
  ]
  await insertComponents(
    db,
    organisationId,
    parentsFirst.map((work) => ({
      ...contentOf(work, { sample, ids, today }),
      id: known(ids.components, work.name),
      kind: work.kind ?? 'project',
      state: work.state,
    })),
  )
  for (const work of sample.work) {
    const componentId = known(ids.components, work.name)
    const { from, periods } = spanOf(work, sample)
    const demand = Object.entries(work.days).map(([team, days]) => ({
      roleId: known(ids.teams, team),
      minutes: spread(days * minutesOfDay, from, periods),
    }))
    await replaceDemand(db, { ...own, componentId, demand })
    for (const kind of ['needs', 'excludes'] as const) {
      const otherIds = (work[kind] ?? []).map((name) => known(ids.components, name))
      if (otherIds.length > 0) await replaceLinks(db, { ...own, componentId, kind, otherIds })
    }
  }
  const cells = sample.work.flatMap(({ name, moves }) =>
    Object.entries(moves).map(([aim, said]) => ({
      componentId: known(ids.components, name),
      aimId: known(ids.aims, aim),
      score: typeof said === 'number' ? said : quickScores[said],
      quick: typeof said === 'number' ? null : said,
    })),
  )
  await upsertCells(db, own, cells)
}

function contentOf(work: SampleWork, { sample, ids, today }: { sample: Sample; ids: Ids; today: Day }): ComponentContent {
  const currency = work.currency ?? sample.currency
  const { from, periods } = spanOf(work, sample)
  const calendar = {
    startDay: nextStart(today, sample.periodKind),
    kind: sample.periodKind,
    count: sample.periodCount,
    fiscalYearFirstMonth: 1,
  }
  const plan = periodsOf(calendar)
  const after = Math.max(0, sample.periodCount - from - periods)
  const benefitMinor =
    work.benefit === undefined ? null : spread(minor(work.benefit, currency), after > 0 ? from + periods : from, after || periods)
  return {
    name: work.name,
    reference: null,
    parentId: work.parent === undefined ? null : known(ids.components, work.parent),
    sponsorId: known(ids.people, work.sponsor),
    ownerId: known(ids.people, work.owner),
    startDate: dateOf(plan[from]?.startDay ?? calendar.startDay),
    endDate: dateOf((plan[from + periods - 1]?.endDay ?? calendar.startDay) - 1),
    category: work.category,
    mandatory: work.mandatory ?? false,
    competes: work.competes ?? false,
    deliveryRisk: work.risk,
    latestDelay: work.latestDelay ?? 0,
    fadePercent: work.fadePercent ?? 0,
    tags: work.tags ?? [],
    custom: {},
    currency,
    budgetMinor: spread(minor(work.budget, currency), from, periods),
    benefitMinor,
    spentMinor: work.spent === undefined ? null : minor(work.spent, currency),
    stopCostMinor: minor(work.stopCost ?? 0, currency),
    demandKnown: true,
  }
}

/** What runs already stands on a decision too: the one that the fictional board once made. */
async function authorise(
  app: App,
  db: Db,
  { sample, components, today }: { sample: Sample; components: Ids['components']; today: Day },
): Promise<void> {
  const authorised = sample.work.filter(({ state }) => isAuthorisedState(state))
  const decisionId = await writeDecision(app, db, {
    title: 'Work authorised before this list was made',
    note: '',
    decidedOn: dateOf(today),
    saidBy: sample.leader,
    verdicts: authorised.map(({ name, state }) => ({
      componentId: known(components, name),
      verdict: state === 'in_delivery' ? 'continue' : 'start',
    })),
  })
  await setAuthorisation(
    db,
    decisionId,
    authorised.map(({ name }) => known(components, name)),
  )
}

function spanOf({ from = 0, periods }: SampleWork, { periodCount }: Sample) {
  return { from, periods: periods ?? periodCount - from }
}

/** An amount in equal parts over periods, by index of the plan. */
function spread(amount: number, from: number, periods: number): number[] {
  return share(amount, [...Array.from({ length: from }, () => 0), ...Array.from({ length: periods }, () => 1)])
}

function minor(thousands: number, currency: string): number {
  return Math.round(thousands * 1000 * 10 ** currencyExponent(currency))
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the sample names “${name}”, which it does not have`)
  return id
}
