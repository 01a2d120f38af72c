import type { Source } from './figure.ts'
import type { Currency, Language } from './format-figure.ts'

/**
 * All that a pack is made from. Amounts: money in minor units, people in hundredths of a person, value in hundredths of a point or, when its measure
 * is money, in minor units.
 */
export interface PackFacts {
  readonly language: Language
  readonly organisation: string
  readonly portfolio: string
  readonly currency: Currency
  /** The day for which the data hold and the day on which the pack was made, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly madeOn: string
  readonly meeting: { readonly decider: string; readonly day: string } | null
  readonly stamp: Stamp
  readonly measure: Measure
  readonly outcome: Outcome
  readonly work: readonly Work[]
  readonly limits: readonly Limit[]
  /** Choices that a changed limit would open, best first. */
  readonly offers: readonly Offer[]
  /** At most five: the figures whose true value would settle most. */
  readonly worthGetting: readonly WorthGetting[]
  /** Names of ideas that nobody has proposed yet and that were not looked at. */
  readonly aside: readonly string[]
  readonly comparisons: readonly Comparison[]
  /** Money available against the value it brings, people as they are, in rising order of money. */
  readonly frontier: readonly FrontierPoint[]
  /** Whether no sum of money, however large, brings more than the last point. */
  readonly frontierEnds: boolean
  readonly sources: readonly SourceList[]
}

/** What lets anyone rebuild the pack: the same inputs, rules and seed give the same figures. */
export interface Stamp {
  /** SHA-256 of the inputs, hexadecimal. */
  readonly inputsHash: string
  readonly run: string
  readonly seed: number
  readonly rules: string
}

/** What is added up as value. `equal`: no value was given, each piece counts one; a placeholder. */
interface Measure {
  readonly kind: 'points' | 'money' | 'equal'
  readonly name: string
}

export type Outcome =
  | { readonly kind: 'optimal'; readonly value: number }
  /** No allowed set is worth more than `bound`. */
  | { readonly kind: 'bounded'; readonly value: number; readonly bound: number }
  /** The named limits and must-dos cannot all hold; leaving out any one of them, the others can. */
  | { readonly kind: 'infeasible'; readonly conflict: readonly Conflict[] }

export type Conflict =
  | { readonly kind: 'mustDo'; readonly name: string }
  | { readonly kind: 'heldOut'; readonly name: string }
  | { readonly kind: 'share'; readonly category: string; readonly least: boolean }
  | { readonly kind: 'limit'; readonly limit: LimitName; readonly needed: number; readonly allowed: number; readonly source: Source }
  | { readonly kind: 'needs'; readonly name: string; readonly needed: string }
  | { readonly kind: 'excludes'; readonly name: string; readonly other: string }

export interface LimitName {
  readonly kind: 'money' | 'people'
  /** The role for people; the name of the money limit. */
  readonly name: string
  readonly period: string
}

export interface Limit extends LimitName {
  readonly planned: number
  readonly allowed: number
  readonly source: Source
}

/** `start` and `leaveOut` are new work; the others are under way. What pauses is in, and goes on later. */
export type Action = 'start' | 'continue' | 'pause' | 'stop' | 'leaveOut'

export interface Work {
  readonly id: string
  readonly name: string
  readonly action: Action
  readonly mustDo: boolean
  /** The period in which it starts or, paused, goes on; null when it runs on or is out. */
  readonly starts: string | null
  readonly value: Amount
  readonly costToCome: Amount & { readonly range?: { readonly low: number; readonly high: number } }
  /** Beside money: what nobody has said of it and is assumed. */
  readonly assumed: readonly ('people' | 'value')[]
  readonly spent: Amount | null
  readonly costToStop: Amount | null
  /** Whether it stays where it is over the tried ranges; null when that was not tried. */
  readonly sureness: 'sure' | 'close' | null
  readonly reason: Reason | null
}

export interface Amount {
  readonly amount: number
  readonly source: Source
}

/** Why a piece of work is out. */
export type Reason =
  /** It fits only when others go. `valueLost`: what forcing it in costs; `changes`: the least change that lets it in, if known. */
  | {
      readonly kind: 'crowdedOut'
      readonly valueLost: number | null
      readonly changes: readonly LimitChange[]
      readonly valueThen: number | null
    }
  | { readonly kind: 'needsMissing'; readonly needed: string }
  | { readonly kind: 'excludedBy'; readonly other: string }
  | { readonly kind: 'heldOut'; readonly because: string }
  | { readonly kind: 'noValue' }
  /** Even alone it breaks a limit. */
  | { readonly kind: 'tooBig'; readonly limit: LimitName; readonly needed: number; readonly allowed: number }

export interface LimitChange extends LimitName {
  readonly by: number
}

export interface Offer {
  readonly changes: readonly LimitChange[]
  readonly letsIn: readonly string[]
  readonly valueThen: number
}

interface WorthGetting {
  readonly work: string
  readonly what: 'cost' | 'people' | 'value'
  readonly assumed: boolean
}

export interface Comparison {
  readonly kind: 'rankedList' | 'moneyOnly'
  readonly value: number
  readonly costMinor: number
  /** Roles over their limit, each with the most it lacks in one period. */
  readonly short: readonly { readonly role: string; readonly by: number }[]
  /** Needs and excludes that it breaks. */
  readonly broken: number
}

interface FrontierPoint {
  readonly moneyMinor: number
  readonly value: number
  readonly proven: boolean
}

interface SourceList {
  readonly name: string
  readonly gave: string
  readonly asOf: string
}
