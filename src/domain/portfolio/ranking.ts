import { byId, type Candidate, type Portfolio } from './portfolio.ts'

/** A ranked list and how it came about: the same candidates give the same order on every machine. */
export interface Ranking {
  readonly method: 'value' | 'value_for_money' | 'weighted_shortest_job_first'
  /** How equal scores are put in order. */
  readonly tieRule: 'lower id first'
  readonly ranked: readonly Ranked[]
}

/** `score` is a rounded decimal for people; the order was decided on exact fractions. */
interface Ranked {
  readonly id: string
  readonly rank: number
  readonly score: number
}

interface Scored {
  readonly id: string
  readonly over: number
  readonly under: number
}

/** By value at the earliest start, in hundredths. */
export function rankByValue({ candidates }: Portfolio): Ranking {
  return {
    method: 'value',
    tieRule: 'lower id first',
    ranked: ranked(candidates.map((one) => ({ id: one.id, over: earliestValue(one), under: 1 }))),
  }
}

/** By value at the earliest start per minor unit of money still to come. What costs nothing counts as costing one minor unit. */
export function rankByValueForMoney({ candidates }: Portfolio): Ranking {
  const scored = candidates.map((one) => ({
    id: one.id,
    over: earliestValue(one),
    under: Math.max(
      1,
      one.moneyMinor.reduce((sum, amount) => sum + amount, 0),
    ),
  }))
  return { method: 'value_for_money', tieRule: 'lower id first', ranked: ranked(scored) }
}

/** A job as weighted shortest job first sees it: three parts of what delay costs, and its size, all whole and the size positive. */
export interface Job {
  readonly id: string
  readonly businessValue: number
  readonly timeCriticality: number
  readonly riskReduction: number
  readonly size: number
}

/**
 * Cost of delay divided by size, the highest first. Doing jobs one after another in this order gives the least sum of
 * cost of delay times finish (W. E. Smith, 1956). The parts and their scale are those of SAFe.
 */
export function rankByWeightedShortestJobFirst(jobs: readonly Job[]): Ranking {
  const scored = jobs.map(({ id, businessValue, timeCriticality, riskReduction, size }) => ({
    id,
    over: businessValue + timeCriticality + riskReduction,
    under: size,
  }))
  return { method: 'weighted_shortest_job_first', tieRule: 'lower id first', ranked: ranked(scored) }
}

function ranked(scored: readonly Scored[]): Ranked[] {
  const ordered = [...scored].sort((a, b) => compareFractions(b, a) || byId(a, b))
  return ordered.map(({ id, over, under }, at) => ({ id, rank: at + 1, score: Math.round((over / under) * 1e6) / 1e6 }))
}

function compareFractions(a: Scored, b: Scored): number {
  const difference = BigInt(a.over) * BigInt(b.under) - BigInt(b.over) * BigInt(a.under)
  return difference < 0n ? -1 : Number(difference > 0n)
}

function earliestValue({ starts }: Candidate): number {
  return starts[0]!.value
}
