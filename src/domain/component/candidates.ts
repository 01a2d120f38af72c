import { type Assumed as Beliefs, type Candidate, fallingStarts, type Limits, type Portfolio } from '../portfolio/portfolio.ts'
import { type Measure, type Measured, measureName, sizeOf, worthOf } from '../value/measure.ts'
import { type AssumedFigure, beliefIn, type Coming, type Filled, fillIn, fillValues } from './assume-figures.ts'
import { type Aside, needsOf, whoEnters } from './entering.ts'
import type { KeptComponent, Question, Setting } from './kept.ts'
import { isUnderWay } from './states.ts'
import { effortToCome, moneyToCome, periodAt, shareLeft } from './still-to-come.ts'

/** What a selection reads, and what had to be assumed so that it could. Its period 0 is `firstPeriod` of the plan, the current one. */
export interface Prepared {
  readonly portfolio: Portfolio
  readonly firstPeriod: number
  readonly assumed: readonly AssumedFigure[]
  readonly aside: readonly Aside[]
}

/**
 * The input of a selection from components as they are kept: only what is still to come, from the current period on.
 *
 * A missing figure enters as a range marked assumed, unless nobody has such a figure at all: then it enters as nothing.
 * What needs something that is stopped or still an idea is held out, with that reason, unless a person forces it.
 * `limits` count their periods from the current one. Figures beyond the last period are not read.
 */
export function prepareSelection(
  components: readonly KeptComponent[],
  question: Question,
  { setting, limits }: { readonly setting: Setting; readonly limits: Limits },
): Prepared {
  const firstPeriod = currentPeriod(setting)
  const periodCount = setting.periods.length - firstPeriod
  const { entering, aside } = whoEnters(components)
  const filled = fillIn(
    entering.map((component) => stillToCome(component, setting)),
    periodCount,
  )
  const measured = filled.map((one) => ({ ...one, measured: measuredOf(one, firstPeriod) }))
  const context = { ...setting, referenceSize: largestSize(question.measure, measured) }
  const valued = fillValues(measured.map((one) => ({ ...one, value: worthOf(question.measure, one.measured, context) })))

  const links = { byId: new Map(components.map((component) => [component.id, component])), entering: new Set(entering.map(({ id }) => id)) }
  const forced = new Map(question.forced.map(({ componentId, to, reason }) => [componentId, { to, reason }]))
  const candidates = valued.map(({ one, value, assumption }) => {
    const assumptions = assumption === null ? one.assumptions : [...one.assumptions, assumption]
    const { needs, lacking } = needsOf(one.component, links)
    const held = lacking === null ? undefined : ({ to: 'out', reason: `It needs ${lacking}, which is not on offer` } as const)
    const force = forced.get(one.component.id) ?? held
    const excludes = one.component.excludes.filter((id) => links.entering.has(id))
    return { ...candidateOf(one, { value, periodCount, assumptions }), ...(force === undefined ? {} : { forced: force }), needs, excludes }
  })
  return {
    portfolio: { valueMeasure: measureName(question.measure), periodCount, candidates, limits },
    firstPeriod,
    assumed: valued.flatMap(({ one, assumption }) => (assumption === null ? one.assumptions : [...one.assumptions, assumption])),
    aside,
  }
}

/** The period today is in; the first before the plan begins, the last after it has ended. */
export function currentPeriod({ periods, asOf }: Pick<Setting, 'periods' | 'asOf'>): number {
  return Math.max(0, Math.min(periodAt(periods, asOf), periods.length - 1))
}

/** What a component still needs, from the current period on. */
export function stillToCome(component: KeptComponent, setting: Setting): Coming {
  const current = currentPeriod(setting)
  const period = setting.periods[current]
  const leftOfCurrent = period === undefined ? 0 : shareLeft(period, setting)
  const inPlan = (amounts: readonly number[]) => amounts.slice(0, setting.periods.length)
  return {
    component,
    moneyMinor: component.budgetMinor && moneyToCome(inPlan(component.budgetMinor), component.spentMinor, current),
    effort:
      component.demand?.map(({ roleId, minutes }) => ({
        role: roleId,
        amounts: effortToCome(inPlan(minutes), { isUnderWay: isUnderWay(component.state), current, leftOfCurrent }),
      })) ?? null,
  }
}

function candidateOf(
  { component, moneyMinor, effort }: Filled,
  { value, periodCount, assumptions }: { value: number; periodCount: number; assumptions: readonly AssumedFigure[] },
): Omit<Candidate, 'needs' | 'excludes' | 'forced'> {
  const length = Math.max(lengthOf(moneyMinor), ...effort.map(({ amounts }) => lengthOf(amounts)))
  const latestDelay = isUnderWay(component.state) ? 0 : Math.max(0, Math.min(component.latestDelay, periodCount - length))
  return {
    id: component.id,
    name: component.name,
    state: isUnderWay(component.state) ? 'under_way' : 'new',
    competes: component.competes,
    mandatory: component.mandatory,
    ...(component.category === null ? {} : { category: component.category }),
    starts: fallingStarts(value, latestDelay, component.fadePercent),
    moneyMinor,
    effort,
    spentMinor: component.spentMinor ?? 0,
    stopCostMinor: component.stopCostMinor,
    assumed: beliefs(assumptions),
  }
}

function beliefs(assumptions: readonly AssumedFigure[]): Beliefs {
  const found = (['money', 'effort', 'value'] as const).map((figure) => [figure, beliefIn(assumptions, figure)] as const)
  return Object.fromEntries(found.filter(([, belief]) => belief !== undefined))
}

function measuredOf({ component, moneyMinor, effort }: Filled, firstPeriod: number): Measured {
  return {
    contributions: component.contributions,
    moneyMinor,
    benefitMinor: component.benefitMinor?.slice(firstPeriod) ?? null,
    minutes: effort.reduce((sum, { amounts }) => sum + amounts.reduce((part, amount) => part + amount, 0), 0),
    columns: component.columns,
  }
}

function largestSize(measure: Measure, all: readonly { readonly measured: Measured }[]): number {
  if (measure.kind !== 'contribution') return 0
  return all.reduce((largest, { measured }) => Math.max(largest, sizeOf(measure.size, measured)), 0)
}

function lengthOf(amounts: readonly number[]): number {
  return amounts.findLastIndex((amount) => amount !== 0) + 1
}
