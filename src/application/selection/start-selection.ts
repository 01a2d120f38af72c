import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type { startSelection as operation, SelectionInput, SelectionQuestion } from '#contract/selection.ts'
import { listAims } from '#db/aims.ts'
import { listFields } from '#db/fields.ts'
import type { Db } from '#db/open.ts'
import type { RoleRow } from '#db/roles.ts'
import { countRunning, insertSelection } from '#db/selections.ts'
import { leafAims } from '#domain/aims/weights.ts'
import { prepareSelection } from '#domain/component/candidates.ts'
import { dateOf, workingMinutes } from '#domain/foundation/calendar.ts'
import { withRunningCompeting } from '#domain/portfolio/competing.ts'
import { withShareOfMoney } from '#domain/portfolio/demand.ts'
import { portfolioProblems } from '#domain/portfolio/problems.ts'
import type { Measure } from '#domain/value/measure.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { readLimits } from './read-limits.ts'
import { type ReadPortfolio, readPortfolio } from './read-portfolio.ts'
import { runSelection } from './run-selection.ts'
import { readSelection, silentMs } from './selections.ts'

/** Of one organisation, at once: the others wait for the same threads. */
const mostRunning = 4

/**
 * Reads the portfolio, keeps what was read, and computes. It answers at once, or with `wait` when it has ended;
 * no transaction is open while it thinks.
 */
export async function startSelection(
  app: App,
  { wait, name, ...asked }: InputOf<typeof operation>,
): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'selection.run')
  const id = app.newId()
  const run = await app.transact(async (db) => {
    const running = await countRunning(db, new Date(app.now().getTime() - silentMs))
    if (running >= mostRunning) refuse('selections_queued', { running, most: mostRunning })
    const { question, input, asOf } = await readQuestion(app, db, asked)
    const askedBy = app.actor.personId
    await insertSelection(db, { organisationId: app.actor.organisationId, id, name, question, asOf, askedBy, input })
    return { id, input, question }
  })
  const ended = runSelection(app, run)
  if (wait) await ended
  return app.transact((db) => readSelection(db, id, app.now()))
}

/** The question in full and what the kernels will read. Refuses what makes no sense, with every place. */
async function readQuestion(
  app: App,
  db: Db,
  { measure, moneyPercent, ...asked }: Omit<InputOf<typeof operation>, 'wait' | 'name'>,
): Promise<{ question: SelectionQuestion; input: SelectionInput; asOf: string }> {
  const read = await readPortfolio(db, app.now())
  const wanted = { ...asked, measure: measure ?? usualMeasure(read) }
  await refuseUnknown(db, wanted, read)
  const { limits: kept, roles } = await readLimits(db, read.setting, wanted.moneyMinor)
  const prepared = prepareSelection(read.components, wanted, { setting: read.setting, limits: kept })
  const categories = new Set(prepared.portfolio.candidates.map(({ category }) => category))
  const shares = kept.shares.filter(({ category, leastPercent = 0 }) => categories.has(category) || leastPercent > 0)
  const asRecorded = { ...prepared.portfolio, limits: { ...kept, shares } }
  const asKept = wanted.runningCompetes ? withRunningCompeting(asRecorded) : asRecorded
  const portfolio = moneyPercent === undefined ? asKept : withShareOfMoney(asKept, moneyPercent)
  const moneyMinor = moneyPercent === undefined ? wanted.moneyMinor : (portfolio.limits.money?.perPeriodMinor[0] ?? 0)
  const question = { ...wanted, moneyMinor }
  const problems = portfolioProblems(portfolio)
  if (problems.length > 0) refuse('selection_senseless', { problems: problems.slice(0, 100) })
  const names = new Map(read.components.map((component) => [component.id, component.name]))
  return {
    question,
    asOf: dateOf(read.setting.asOf),
    input: {
      ...prepared,
      portfolio,
      aside: prepared.aside.map((one) => ({ ...one, name: names.get(one.id) ?? '' })),
      labels: await labelsOf(db, read, { roles, firstPeriod: prepared.firstPeriod, measure: question.measure }),
    },
  }
}

/** What there is to add up: contributions if anybody has said one, else benefits where at least half promise any, else every component counts the same. */
function usualMeasure({ components }: ReadPortfolio): SelectionQuestion['measure'] {
  if (components.some(({ contributions }) => contributions.length > 0)) return { kind: 'contribution', size: null }
  const promising = components.filter(({ benefitMinor }) => benefitMinor !== null)
  return promising.length > 0 && promising.length * 2 >= components.length ? { kind: 'net_benefit' } : { kind: 'equal' }
}

async function refuseUnknown(db: Db, { measure, forced }: SelectionQuestion, { components }: ReadPortfolio): Promise<void> {
  const known = new Set(components.map(({ id }) => id))
  const unknown = forced.find(({ componentId }) => !known.has(componentId))
  if (unknown) refuse('component_not_found', { componentId: unknown.componentId })
  const fieldId = fieldIn(measure)
  if (fieldId === null) return
  const field = (await listFields(db)).find(({ id }) => id === fieldId)
  if (!field || (field.type !== 'number' && field.type !== 'money')) refuse('field_not_found', { fieldId })
}

function fieldIn(measure: Measure): string | null {
  if (measure.kind === 'column') return measure.fieldId
  return measure.kind === 'contribution' && measure.size?.kind === 'column' ? measure.size.fieldId : null
}

async function labelsOf(
  db: Db,
  { organisation, setting }: ReadPortfolio,
  { roles, firstPeriod, measure }: { roles: readonly RoleRow[]; firstPeriod: number; measure: Measure },
): Promise<SelectionInput['labels']> {
  const aims = leafAims(await listAims(db))
  return {
    currency: organisation.baseCurrency,
    periods: setting.periods.slice(firstPeriod).map(({ label, startDay, endDay }) => ({
      label,
      startDate: dateOf(startDay),
      endDate: dateOf(endDay),
      minutesOfOne: workingMinutes(setting.week, Math.max(startDay, setting.asOf), endDay),
    })),
    roles: Object.fromEntries(roles.map(({ id, name }) => [id, name])),
    aims: aims.map(({ id, name }) => ({ id, name, weightBasisPoints: setting.weights.get(id) ?? 0 })),
    placeholderValue: measure.kind === 'equal',
  }
}
