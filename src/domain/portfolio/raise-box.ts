import { Tableau } from '../packing/tableau.ts'
import type { Leverage } from './levers.ts'
import type { RaiseProgramme } from './raise-programme.ts'

const [undecided, isRaised, isKept] = [0, 1, 2]

/**
 * What a branch of the search has decided: between what each lever's rise lies, which limits are raised at all (no more
 * than `count`), which columns are fixed. Decisions are taken back in the order of a stack, by `mark` and `undo`.
 */
export class RaiseBox {
  readonly tableau: Tableau
  /** No smaller and no larger rise of each lever. */
  readonly least: Float64Array
  readonly most: Float64Array
  /** Whether ever a limit was kept for no other reason than that enough others were raised. */
  isCounted = false
  readonly #leverage: Leverage
  readonly #programme: RaiseProgramme
  readonly #count: number
  readonly #names: Uint8Array
  readonly #undo: (() => void)[] = []

  constructor(leverage: Leverage, programme: RaiseProgramme, count: number) {
    this.#leverage = leverage
    this.#programme = programme
    this.#count = count
    this.tableau = new Tableau(programme.milp)
    this.least = new Float64Array(leverage.levers.length)
    this.most = Float64Array.from(leverage.levers, ({ most }) => most)
    this.#names = new Uint8Array(leverage.names)
  }

  /** Allows no larger sum of rises, in this branch and all others. */
  cap(total: number): void {
    const { totalRow, most } = this.#programme
    const variable = this.tableau.columns + totalRow
    this.tableau.bind(variable, Math.max(0, most - total) * this.tableau.scale[totalRow]!, this.tableau.upper[variable]!)
  }

  get mark(): number {
    return this.#undo.length
  }

  undo(mark: number): void {
    while (this.#undo.length > mark) this.#undo.pop()!()
  }

  /** Fixes a column. */
  fix(column: number, value: number): void {
    this.#bind(column, value, value)
  }

  /** Narrows the rise of a lever. One that is raised is raised no further than is used. */
  narrow(lever: number, least: number, most: number): void {
    const before = [this.least[lever]!, this.most[lever]!] as const
    this.#undo.push(() => {
      ;[this.least[lever], this.most[lever]] = before
    })
    this.least[lever] = least
    this.most[lever] = most
    const { unit, rows } = this.#leverage.levers[lever]!
    this.#bind(this.#programme.column[lever]!, least / unit, most / unit)
    if (least > 0 && rows.length === 1) this.#bind(this.tableau.columns + this.#programme.firstRow[lever]!, 0, 0)
  }

  /** The rises at the tableau's optimum. */
  rises(): Float64Array {
    return Float64Array.from(this.#leverage.levers, ({ unit }, lever) => this.tableau.value(this.#programme.column[lever]!) * unit)
  }

  /** Whether all limits that may be raised are known. */
  get isCountReached(): boolean {
    return this.#raisedCount() >= this.#count
  }

  /** Of the limits that the rises would raise, if those are too many, the undecided one that would be raised furthest. */
  oneTooMany(rises: Float64Array): number | undefined {
    const share = new Float64Array(this.#names.length)
    this.#leverage.levers.forEach(({ name, unit, amount }, lever) => {
      if (rises[lever]! > 1e-6 * unit) share[name]! += rises[lever]! / amount
    })
    const would = [...share.keys()].filter((name) => share[name]! > 0)
    if (would.length <= this.#count) return undefined
    const open = would.filter((name) => this.#names[name] === undecided)
    return open.reduce<number | undefined>((first, name) => (first === undefined || share[name]! > share[first]! ? name : first), undefined)
  }

  /** Says that a limit may be raised; once they are enough, the others are kept. */
  raise(name: number): void {
    this.#decide(name, isRaised)
    if (!this.isCountReached) return
    this.#names.forEach((state, other) => {
      if (state !== undecided) return
      this.isCounted = true
      this.keep(other)
    })
  }

  /** Says that a limit is not raised. */
  keep(name: number): void {
    this.#decide(name, isKept)
    this.#leverage.levers.forEach((lever, at) => {
      if (lever.name === name && this.most[at]! > 0) this.narrow(at, 0, 0)
    })
  }

  #raisedCount(): number {
    return this.#names.reduce((sum, state) => sum + Number(state === isRaised), 0)
  }

  #decide(name: number, state: number): void {
    const before = this.#names[name]!
    this.#undo.push(() => {
      this.#names[name] = before
    })
    this.#names[name] = state
  }

  #bind(variable: number, lower: number, upper: number): void {
    const { tableau } = this
    const before = [tableau.lower[variable]!, tableau.upper[variable]!] as const
    this.#undo.push(() => tableau.bind(variable, ...before))
    tableau.bind(variable, lower, upper)
  }
}
