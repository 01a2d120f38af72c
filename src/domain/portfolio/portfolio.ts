/**
 * What a selection chooses from and what it must keep to.
 *
 * Every amount is a safe integer. Money is in minor units of one currency; effort is in one unit for demand and
 * capacity alike (minutes in Portolan's records); value is in hundredths of the measure named by `valueMeasure`.
 * Money and effort are what is *still to come*: what is already spent is told beside and never decides.
 * Periods are counted from 0, the first planned one.
 */
export interface Portfolio {
  /** What is added up, in words: "weighted contribution", "net benefit". */
  readonly valueMeasure: string
  readonly periodCount: number
  readonly candidates: readonly Candidate[]
  readonly limits: Limits
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly state: 'new' | 'under_way'
  /** Work under way stays in as it is unless the person lets it compete. Says nothing about new work. */
  readonly competes: boolean
  readonly mandatory: boolean
  readonly forced?: { readonly to: 'in' | 'out'; readonly reason: string }
  readonly category?: string
  /** The starts on offer, by rising delay; at least one. */
  readonly starts: readonly Start[]
  /** Money still to come, by period counted from its start; none is negative. */
  readonly moneyMinor: readonly number[]
  readonly effort: readonly RoleEffort[]
  readonly spentMinor: number
  /** Paid in period 0 when work under way is left out. */
  readonly stopCostMinor: number
  readonly needs: readonly string[]
  readonly excludes: readonly string[]
  /** What is believed about figures that nobody has yet. */
  readonly assumed: Assumed
}

/** A start `delay` periods after the first planned one, and what the candidate is worth then. Money and people move with it. */
export interface Start {
  readonly delay: number
  readonly value: number
}

/** RoleEffort of one role still to come, by period counted from the candidate's start. */
export interface RoleEffort {
  readonly role: string
  readonly amounts: readonly number[]
}

/** The figures of a candidate that can be uncertain. */
export const figures = ['money', 'effort', 'value'] as const
export type Figure = (typeof figures)[number]

/** For a figure that is assumed, the least and the most it is believed to be, in percent of the figure given. */
export type Assumed = Readonly<Partial<Record<Figure, Belief>>>

export interface Belief {
  readonly lowPercent: number
  readonly highPercent: number
}

export interface Limits {
  /** Nothing said: money is not limited. */
  readonly money?: MoneyLimit
  /** A role that is not named is not limited. */
  readonly people: readonly RoleLimit[]
  readonly shares: readonly ShareLimit[]
}

export interface MoneyLimit {
  readonly perPeriodMinor: readonly number[]
  /** Whether what is not spent in a period may be spent later. */
  readonly carriesOver: boolean
}

interface RoleLimit {
  readonly role: string
  readonly capacity: readonly number[]
}

/** The part of the chosen candidates' money that goes to one category, in whole percent. Costs of stopping are not counted. */
interface ShareLimit {
  readonly category: string
  readonly leastPercent?: number
  readonly mostPercent?: number
}

/** A chosen candidate and how many periods after the first planned one it starts. */
export interface Placement {
  readonly id: string
  readonly delay: number
}

/**
 * Starts with delays 0 to `latestDelay`, each worth `percentPerPeriod` less than the one before,
 * rounded to the nearest hundredth, halves away from zero.
 */
export function fallingStarts(value: number, latestDelay: number, percentPerPeriod: number): Start[] {
  const starts: Start[] = [{ delay: 0, value }]
  for (let delay = 1; delay <= latestDelay; delay++) {
    const before = starts[delay - 1]!.value
    const kept = Math.round((Math.abs(before) * (100 - percentPerPeriod)) / 100)
    starts.push({ delay, value: before < 0 ? -kept : kept })
  }
  return starts
}

/** Ids by code unit, the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id)
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
