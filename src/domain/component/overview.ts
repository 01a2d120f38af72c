import { sortKey } from '../foundation/sort-key.ts'
import { currentPeriod } from './candidates.ts'
import type { KeptComponent, Setting } from './kept.ts'
import { isUnderWay } from './states.ts'
import { moneyToCome } from './still-to-come.ts'

/** What an overview reads of a component that is not over, money in one currency. */
export interface Glance
  extends Pick<KeptComponent, 'id' | 'name' | 'kind' | 'state' | 'category' | 'mandatory' | 'budgetMinor' | 'benefitMinor' | 'spentMinor'> {
  readonly deliveryRisk: number | null
  /** Weighted contribution in hundredths of a point; null: nobody has said anything. */
  readonly value: number | null
}

/** One component as the picture of the portfolio shows it. Null: nobody has said. */
export interface Bubble extends Pick<Glance, 'id' | 'name' | 'kind' | 'state' | 'category' | 'value' | 'deliveryRisk'> {
  /** Over all periods. */
  readonly benefitMinor: number | null
  readonly moneyToComeMinor: number | null
}

/** A portfolio in a few figures, money in one currency; sums are over what is known, and how much is not is counted beside. */
export interface Overview {
  readonly components: number
  readonly underWay: number
  readonly mandatory: number
  readonly moneyToComeMinor: number
  readonly spentMinor: number
  readonly benefitMinor: number
  readonly withoutBudget: number
  readonly withoutBenefit: number
  readonly withoutContribution: number
  /** What the work is worth by: benefit where at least half promises one, else what it gives to the aims. */
  readonly worth: 'benefit' | 'contribution'
  /** How many have no worth or no delivery risk, and so no place in a picture of them. */
  readonly unplaced: number
  readonly bubbles: readonly Bubble[]
}

/** Of its bubbles the `most` that matter: those with a place first, then by money still to come, then by name. */
export function overviewOf(current: readonly Glance[], setting: Pick<Setting, 'periods' | 'asOf'>, most: number): Overview {
  const period = currentPeriod(setting)
  const bubbles = current.map((glance) => bubbleOf(glance, setting.periods.length, period))
  const withoutBenefit = count(bubbles, ({ benefitMinor }) => benefitMinor === null)
  const worth = 2 * withoutBenefit <= current.length ? ('benefit' as const) : ('contribution' as const)
  const ranked = bubbles.map((bubble) => ({ bubble, placed: isPlaced(bubble, worth), key: sortKey(bubble.name) })).toSorted(byWeight)
  return {
    components: current.length,
    underWay: count(current, ({ state }) => isUnderWay(state)),
    mandatory: count(current, ({ mandatory }) => mandatory),
    moneyToComeMinor: total(bubbles.map(({ moneyToComeMinor }) => moneyToComeMinor ?? 0)),
    spentMinor: total(current.map(({ spentMinor }) => spentMinor ?? 0)),
    benefitMinor: total(bubbles.map(({ benefitMinor }) => benefitMinor ?? 0)),
    withoutBudget: count(current, ({ budgetMinor }) => budgetMinor === null),
    withoutBenefit,
    withoutContribution: count(current, ({ value }) => value === null),
    worth,
    unplaced: count(ranked, ({ placed }) => !placed),
    bubbles: ranked.slice(0, most).map(({ bubble }) => bubble),
  }
}

/** What a component is worth by that measure; null: nobody has said. */
export function worthIn({ value, benefitMinor }: Pick<Bubble, 'value' | 'benefitMinor'>, worth: Overview['worth']): number | null {
  return worth === 'benefit' ? benefitMinor : value
}

function bubbleOf({ mandatory: _, budgetMinor, benefitMinor, spentMinor, ...shown }: Glance, periodCount: number, period: number): Bubble {
  return {
    ...shown,
    benefitMinor: benefitMinor && total(benefitMinor),
    moneyToComeMinor: budgetMinor && total(moneyToCome(budgetMinor.slice(0, periodCount), spentMinor, period)),
  }
}

function isPlaced(bubble: Bubble, worth: Overview['worth']): boolean {
  return bubble.deliveryRisk !== null && worthIn(bubble, worth) !== null
}

interface Ranked {
  readonly bubble: Bubble
  readonly placed: boolean
  readonly key: string
}

function byWeight(one: Ranked, other: Ranked): number {
  const money = (other.bubble.moneyToComeMinor ?? -1) - (one.bubble.moneyToComeMinor ?? -1)
  return Number(other.placed) - Number(one.placed) || money || order(one.key, other.key) || order(one.bubble.id, other.bubble.id)
}

function order(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

function count<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return items.filter(has).length
}
