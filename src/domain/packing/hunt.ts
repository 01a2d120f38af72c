import { type Random, seededRandom } from '../foundation/random.ts'
import type { Ended, MilpAnswer } from '../milp/milp.ts'
import { progressOf, type Search, type SolverNews, told } from '../milp/search.ts'
import { isBetter, totalValue, violations } from './check.ts'
import { type Choice, itemCount, itemOfOption, leftOut, type Packing } from './packing.ts'
import { chosen, type Programme, type Scope } from './programme.ts'

/** How much to search. */
export interface Effort {
  /** Counted work, about one a microsecond on a quiet core of 2026; the same on every machine. Infinity: until told to end. */
  readonly work: number
  readonly seed: number
  /** `settled` (also when nothing is said): of equal values the one with less cost, then lower options. `any`: whichever is found. */
  readonly equals?: 'settled' | 'any'
}

/** One search under way: the best so far, what nothing can exceed, and the work left. */
export class Hunt {
  readonly packing: Packing
  readonly owner: Int32Array
  readonly random: Random
  /** Every value is a multiple of this. */
  readonly step: number
  best: Choice | undefined
  value = Number.NEGATIVE_INFINITY
  bound = Number.POSITIVE_INFINITY
  left: number
  ended: Ended | undefined

  constructor(packing: Packing, { work, seed }: Effort) {
    this.packing = packing
    this.owner = itemOfOption(packing)
    this.random = seededRandom(seed)
    this.step = Math.max(1, packing.value.reduce(greatestCommonDivisor, 0))
    this.left = work
  }

  /** Takes a choice if it keeps all rules and is better than the best. Says whether it was taken. */
  offer(choice: Choice): boolean {
    if (this.best && !isBetter(this.packing, choice, this.best)) return false
    if (violations(this.packing, choice).length > 0) return false
    this.best = choice.slice()
    this.value = totalValue(this.packing, choice)
    return true
  }

  /** Lowers the bound, to a value that a choice can have. */
  lower(bound: number): void {
    const slack = 1e-6 + 1e-9 * Math.abs(bound)
    this.bound = Math.min(this.bound, Math.floor((bound + slack) / this.step) * this.step)
  }

  /** Notes that nothing is worth more than the best, by a proof that left nothing out. */
  close(): void {
    this.bound = this.value
  }

  get isProved(): boolean {
    return this.best !== undefined && this.value >= this.bound
  }

  get isOver(): boolean {
    return this.isProved || this.ended !== undefined
  }

  /** Books work and ends the search when none is left. */
  spend(work: number): void {
    this.left -= work
    if (this.left <= 0) this.ended ??= 'work'
  }

  /** Passes news on; a person's wish ends the search. */
  *report(stage: string): Search<void> {
    const value = this.best ? this.value : undefined
    const bound = Number.isFinite(this.bound) ? this.bound : undefined
    const signal = yield* told(progressOf(stage, value, bound))
    if (signal !== 'continue') this.ended = signal
  }

  /** Asks for the solver's news on a programme over everything open. */
  newsOf(stage: string, { fixedValue: offset }: Programme): SolverNews {
    return {
      stage,
      offset,
      known: { value: this.best ? this.value : undefined, bound: Number.isFinite(this.bound) ? this.bound : undefined },
    }
  }

  /** The choice that a programme's values stand for: the scope's fixed options and the columns at 1. */
  choiceOf({ optionOf }: Programme, scope: Scope, values: ArrayLike<number>): Choice {
    const choice = new Int32Array(itemCount(this.packing)).fill(leftOut)
    for (let option = 0; option < scope.length; option++) if (scope[option] === chosen) choice[this.owner[option]!] = option
    optionOf.forEach((option, column) => {
      if (values[column]! > 0.5) choice[this.owner[option]!] = option
    })
    return choice
  }

  /** The columns' values that stand for a choice. */
  columnsOf({ optionOf }: Programme, choice: Choice): Float64Array {
    return Float64Array.from(optionOf, (option) => (choice[this.owner[option]!] === option ? 1 : 0))
  }

  /** Books what a solver did on a programme, and notes if a person ended it. */
  book(answer: MilpAnswer, { milp }: Programme): void {
    this.spend(answer.work.iterations * (50 + milp.rowColumn.length / 25) + answer.work.nodes * 100 + milp.rowColumn.length)
    if ('ended' in answer && answer.ended !== 'work') this.ended = answer.ended
  }
}

export function greatestCommonDivisor(first: number, second: number): number {
  let [a, b] = [Math.abs(first), Math.abs(second)]
  while (b > 0) [a, b] = [b, a % b]
  return a
}
