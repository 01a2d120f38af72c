import { dualBound } from '../packing/certificate.ts'
import { totalValue, violations } from '../packing/check.ts'
import { type Choice, itemCount, itemOfOption, leftOut } from '../packing/packing.ts'
import { type Leverage, type Rises, raised, risesFor, totalRise } from './levers.ts'
import { RaiseBox } from './raise-box.ts'
import { type Branch, coveringRival, halvesOf, mostTelling, narrowedBy, type Scene, waysToKeepOut } from './raise-branches.ts'
import type { RaiseProgramme } from './raise-programme.ts'
import type { Rivals } from './rivals.ts'

/** What a tree looks for. */
export interface Wanted {
  readonly item: number
  /** No more limits may be raised. */
  readonly count: number
  /** No larger sum of rises. */
  readonly total: number
  /** What the best set is worth without any rise. */
  readonly atLeast: number
}

/** A set that is worth the most under the rises that it needs. */
export interface LetIn {
  readonly choice: Choice
  readonly rises: Rises
  readonly total: number
}

/** Rises whose sums differ by less are not told apart. */
const alike = 1e-6
/**
 * Depth-first branch and bound for the least rises that let an item in: over the sets with the item, the limits that
 * count and how far each is raised.
 *
 * A branch is bounded by the LP: the most that a set with the item can be worth with the most rise it allows. Against
 * that stand rivals, sets without the item. What a branch must at least raise lets some rivals in: whoever is not worth
 * as much as the best of them is not chosen. A rival worth more than the bound must stay out: one of the limits it needs
 * is raised by less, which narrows that limit's rise, or, where there are several, makes a branch for each. Where bound
 * and value to reach are far apart, the range of the rise that the LP values most is halved. As in `Tree`, bounds
 * are shown again from the programme itself before a branch is given up.
 */
export class RaiseTree {
  best: LetIn | undefined
  readonly box: RaiseBox
  readonly #leverage: Leverage
  readonly #rivals: Rivals
  readonly #programme: RaiseProgramme
  readonly #scene: Scene
  readonly #wanted: Wanted
  readonly #owner: Int32Array
  readonly #workBefore: number
  readonly #waiting: { readonly mark: number; readonly branches: Branch[] }[] = []
  /** Of what is left, no larger sum is looked at. */
  #total: number
  /** What a set must be worth in this branch. */
  #floor: number
  #isDone = false
  /** A question for rivals takes its time: the node is looked at again. */
  #isAsking = false

  constructor(rivals: Rivals, programme: RaiseProgramme, wanted: Wanted) {
    this.#leverage = rivals.leverage
    this.#rivals = rivals
    this.#workBefore = rivals.work
    this.#programme = programme
    this.#wanted = wanted
    this.#owner = itemOfOption(rivals.leverage.packing)
    this.box = new RaiseBox(rivals.leverage, programme, wanted.count)
    this.#scene = { box: this.box, rivals, programme, item: wanted.item }
    this.#total = wanted.total
    this.#floor = wanted.atLeast
    this.box.cap(wanted.total)
  }

  /** Counted work of this tree and of its questions for rivals. */
  get work(): number {
    const { pivots, rows, columns } = this.box.tableau
    return pivots * (1 + (rows * columns) / 800) + this.#rivals.work - this.#workBefore
  }

  /** Grows the tree until it is done, has come to so much work or waits for an answer. True once nothing is left to look at. */
  run(work: number): boolean {
    this.#isAsking = false
    while (!this.#isDone && !this.#isAsking && this.work < work) this.#node()
    return this.#isDone
  }

  #node(): void {
    const bound = this.#bounded()
    if (bound === 'empty') this.#back()
    else if (bound === 'unsure') this.#branchOnAny()
    else this.#branchBelow(bound)
  }

  /** Goes on with what promises most: which limits are raised, how far, against which rival, then the columns. */
  #branchBelow(bound: number): void {
    const rises = this.box.rises()
    const name = this.box.isCountReached ? undefined : this.box.oneTooMany(rises)
    const branches = name === undefined ? this.#against(bound, rises) : [() => this.box.raise(name), () => this.box.keep(name)]
    const telling = branches ? undefined : mostTelling(this.box.tableau, this.#programme.optionOf.length)
    if (branches) this.#branch(branches)
    else if (telling) this.#branchOn(telling.column, telling.isUpFirst)
    else this.#leaf()
  }

  #against(bound: number, rises: Rises): Branch[] | undefined {
    const isLoose = this.box.isCountReached && bound - this.#floor > this.#rivals.gap
    const halves = isLoose ? halvesOf(this.#scene, { bound, floor: this.#floor, rises }) : undefined
    if (halves) return halves
    const rival = coveringRival(this.#scene, bound, rises)
    return rival && waysToKeepOut(this.#scene, rival)
  }

  /** The most that a set of this branch can be worth, once rivals have narrowed what they can. */
  #bounded(): number | 'empty' | 'unsure' {
    const { tableau } = this.box
    this.#raiseFloor()
    for (;;) {
      const threshold = this.#floor - this.#margin()
      const isBelow = () => tableau.reoptimise(threshold) !== 'optimal' || tableau.objective < threshold
      if (isBelow()) {
        if (this.#isCertain(threshold)) return 'empty'
        tableau.refactor()
        if (isBelow()) return this.#isCertain(threshold) ? 'empty' : 'unsure'
      }
      const { step } = this.#rivals
      const bound = Math.floor((tableau.objective + 1e-6 + 1e-9 * Math.abs(tableau.objective)) / step) * step
      const said = narrowedBy(this.#scene, bound)
      if (said === 'empty') return 'empty'
      if (said === 'narrowed') continue
      this.#fixByReducedCost(threshold)
      return bound
    }
  }

  /** Whoever raises as much as this branch must lets these rivals in, and has to be worth as much. */
  #raiseFloor(): void {
    const { item, atLeast } = this.#wanted
    this.#floor = this.#rivals.known({ item, rises: this.box.least, above: atLeast })?.value ?? atLeast
  }

  #branchOn(column: number, isUpFirst: boolean): void {
    const sides = [() => this.box.fix(column, 1), () => this.box.fix(column, 0)]
    this.#branch(isUpFirst ? sides : sides.toReversed())
  }

  /** The way on where the LP has nothing to say that can be trusted. */
  #branchOnAny(): void {
    const { lower, upper } = this.box.tableau
    const column = this.#programme.optionOf.findIndex((_, at) => lower[at]! < upper[at]!)
    if (column < 0) this.#leaf()
    else this.#branchOn(column, this.box.tableau.value(column) > 0.5)
  }

  /** All columns are whole: the set lets the item in, or a rival says why not. */
  #leaf(): void {
    const { packing } = this.#leverage
    const choice = new Int32Array(itemCount(packing)).fill(leftOut)
    this.#programme.optionOf.forEach((option, column) => {
      if (this.box.tableau.value(column) > 0.5) choice[this.#owner[option]!] = option
    })
    const rises = risesFor(this.#leverage, choice)
    const [value, total] = [totalValue(packing, choice), totalRise(this.#leverage, rises)]
    const isInside = total <= this.#total && rises.every((by, lever) => by <= this.box.most[lever]!)
    if (!isInside || violations(raised(this.#leverage, rises), choice).length > 0) this.#distrust()
    else if (value < this.#floor) this.#back()
    else this.#judge({ choice, rises, total }, value)
  }

  #judge(found: LetIn, value: number): void {
    const question = { item: this.#wanted.item, above: value }
    const rival = this.#rivals.find({ ...question, rises: found.rises })
    if (rival === 'open') this.#isAsking = true
    else if (rival === 'none') this.#accept(found)
    else this.#branch(waysToKeepOut(this.#scene, this.#rivals.leaner(rival, question, this.box.least)))
  }

  #accept(found: LetIn): void {
    this.best = found
    this.#total = found.total - alike
    this.box.cap(this.#total)
    if (this.#total < 0) this.#isDone = true
  }

  /** The tolerance of the LP let through what breaks a limit: the branch is split until nothing of it is left. */
  #distrust(): void {
    const { lower, upper } = this.box.tableau
    if (this.#programme.optionOf.every((_, column) => lower[column] === upper[column])) this.#back()
    else this.#branchOnAny()
  }

  #branch(branches: Branch[]): void {
    this.#waiting.push({ mark: this.box.mark, branches })
    this.#back()
  }

  #back(): void {
    const last = this.#waiting.at(-1)
    if (!last) {
      this.#isDone = true
      return
    }
    this.box.undo(last.mark)
    const branch = last.branches.shift()
    if (last.branches.length === 0) this.#waiting.pop()
    branch?.()
  }

  #fixByReducedCost(threshold: number): void {
    const { outside, reduced, columns, columnValue, lower, upper, objective } = this.box.tableau
    for (let at = 0; at < columns; at++) {
      const column = outside[at]!
      if (column >= this.#programme.optionOf.length || lower[column] === upper[column]) continue
      if (Math.abs(reduced[at]!) > objective - threshold) this.box.fix(column, columnValue[at]!)
    }
  }

  /** Whether nothing of the branch is worth the threshold, by a bound that does not trust the tableau. */
  #isCertain(threshold: number): boolean {
    const { milp } = this.#programme
    const { tableau } = this.box
    if (tableau.reoptimise(threshold) === 'infeasible') return dualBound(milp, tableau, { row: tableau.conflict() }) < -1e-9
    return dualBound(milp, tableau, { row: tableau.prices(), objective: milp.objective }) < threshold + this.#margin() / 2
  }

  #margin(): number {
    const { step } = this.#rivals
    return Math.min(step / 4, 1e-6 * step + 1e-9 * Math.abs(this.box.tableau.objective))
  }
}
