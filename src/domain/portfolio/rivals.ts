import { Tree } from '../packing/branch.ts'
import { totalValue, violations } from '../packing/check.ts'
import { greatestCommonDivisor } from '../packing/hunt.ts'
import { type Choice, itemCount, itemOfOption, leftOut, type Packing } from '../packing/packing.ts'
import { programmeOf, wholeScope } from '../packing/programme.ts'
import { Tableau } from '../packing/tableau.ts'
import { type Leverage, type Rises, raised, risesFor } from './levers.ts'

/** A set that is allowed under some rises, as whoever wants to let a candidate in meets it: worth more without that candidate. */
export interface Rival {
  readonly choice: Choice
  readonly value: number
  /** The least rises under which it is allowed. */
  readonly rises: Rises
  /** The levers that it needs raised. */
  readonly needs: readonly number[]
}

/** A question for rivals: sets without the item, allowed under the rises, worth more than `above`. */
export interface Question {
  readonly item: number
  readonly rises: Rises
  readonly above: number
}

/** A question being answered: the packing that its rivals are allowed by, and the tree that looks for them. */
interface Asked {
  readonly allowed: Packing
  readonly optionOf: Int32Array
  readonly tree: Tree
}

/** Work of a question before it is left open. */
const share = 3_000_000
/** Work between two looks at whether a rival has been found. */
const glance = 50_000
/** Work spent on making a rival fit under fewer raised limits. */
const leaner = 400_000

/** The sets met so far that are worth more without a candidate, kept for all candidates, and what asking for more of them has cost. */
export class Rivals {
  readonly leverage: Leverage
  /** By falling value. */
  readonly sets: Rival[] = []
  /** Every value is a multiple of this. */
  readonly step: number
  work = 0
  readonly #best: number
  #gap: number | undefined
  #pending: { readonly question: Question; readonly asked: Asked | undefined } | undefined
  readonly #ceilings: { readonly item: number; readonly rises: Rises; readonly value: number }[] = []

  constructor(leverage: Leverage, best: Choice) {
    this.leverage = leverage
    this.step = Math.max(1, leverage.packing.value.reduce(greatestCommonDivisor, 0))
    this.#best = this.admit(best).value
  }

  /** How far the LP is above the best set: as far as a bound is not to be believed. */
  get gap(): number {
    this.#gap ??= Math.max(relaxedValue(this.leverage) - this.#best, Math.abs(this.#best) / 500, this.step)
    return this.#gap
  }

  admit(choice: Choice): Rival {
    const rises = risesFor(this.leverage, choice)
    const needs = [...rises.keys()].filter((lever) => rises[lever]! > 0)
    const rival = { choice, value: totalValue(this.leverage.packing, choice), rises, needs }
    const place = this.sets.findIndex(({ value }) => value < rival.value)
    this.sets.splice(place < 0 ? this.sets.length : place, 0, rival)
    return rival
  }

  /** The known rival of the most value. */
  known({ item, rises, above }: Question): Rival | undefined {
    for (const rival of this.sets) {
      if (rival.value <= above) return undefined
      if (rival.choice[item] === leftOut && rival.needs.every((lever) => rival.rises[lever]! <= rises[lever]!)) return rival
    }
    return undefined
  }

  /** A rival, known or found now. `open`: not told yet; asked the same again at once, it goes on from there. */
  find(question: Question): Rival | 'none' | 'open' {
    const known = this.known(question)
    if (known || this.#isCeiled(question)) return known ?? 'none'
    const asked = this.#isPending(question) ? this.#pending!.asked : this.#plant(question)
    const { choice, isDone } = this.#grow(asked, share)
    this.#pending = choice || isDone ? undefined : { question: { ...question, rises: question.rises.slice() }, asked }
    const value = choice ? totalValue(this.leverage.packing, choice) : question.above
    if (isDone) this.#ceilings.unshift({ item: question.item, rises: question.rises.slice(), value })
    if (choice) return this.admit(choice)
    return isDone ? 'none' : 'open'
  }

  /** A rival, if one can be had soon, that needs less raised than this one: such a one rules out more. */
  leaner(rival: Rival, { item, above }: Omit<Question, 'rises'>, least: Rises): Rival {
    const { levers } = this.leverage
    let lean = rival
    const share = (lever: number) => rival.rises[lever]! / levers[lever]!.amount
    for (const lever of [...rival.needs].sort((a, b) => share(b) - share(a) || a - b)) {
      if (lean.rises[lever]! <= least[lever]!) continue
      const rises = lean.rises.slice()
      rises[lever] = least[lever]!
      const known = this.known({ item, rises, above })
      const choice = known ? known.choice : this.#grow(this.#plant({ item, rises, above }), leaner).choice
      if (choice) lean = known ?? this.admit(choice)
    }
    return lean
  }

  #isCeiled({ item, rises, above }: Question): boolean {
    return this.#ceilings.some((one) => one.item === item && one.value <= above && one.rises.every((by, lever) => by >= rises[lever]!))
  }

  #isPending({ item, rises, above }: Question): boolean {
    const pending = this.#pending?.question
    return pending?.item === item && pending.above === above && rises.every((by, lever) => by === pending.rises[lever])
  }

  #plant({ item, rises, above }: Question): Asked | undefined {
    const { packing } = this.leverage
    const allowed = { ...raised(this.leverage, rises), forbidden: [...packing.forbidden, item] }
    const programme = programmeOf(allowed, wholeScope(allowed))
    if (!programme) return undefined
    const tree = new Tree(programme.milp, { atLeast: above + this.step - programme.fixedValue, step: this.step })
    return { allowed, optionOf: programme.optionOf, tree }
  }

  /** Grows the tree of a question by about so much work. A rival is good enough once as much again was spent on a better one. */
  #grow(asked: Asked | undefined, work: number): { choice?: Choice; isDone: boolean } {
    if (!asked) return { isDone: true }
    const { allowed, optionOf, tree } = asked
    const before = tree.pivots
    const spent = () => (tree.pivots - before) * tree.pivotWork
    let end = work
    let isDone = false
    while (!isDone && spent() < end) {
      isDone = tree.run(Math.ceil(Math.min(glance, end - spent()) / tree.pivotWork))
      if (tree.best) end = Math.min(end, 2 * spent())
    }
    this.work += spent()
    const { best } = tree
    if (!best) return { isDone }
    const owner = itemOfOption(allowed)
    const choice = new Int32Array(itemCount(allowed)).fill(leftOut)
    optionOf.forEach((option, column) => {
      if (best[column]! > 0.5) choice[owner[option]!] = option
    })
    if (violations(allowed, choice).length > 0) throw new Error('the tree returned a set that breaks rules')
    return { choice, isDone }
  }
}

function relaxedValue({ packing }: Leverage): number {
  const programme = programmeOf(packing, wholeScope(packing))
  if (!programme) throw new Error('a portfolio with a best set has no allowed set')
  const tableau = new Tableau(programme.milp)
  tableau.reoptimise(Number.NEGATIVE_INFINITY)
  return tableau.objective + programme.fixedValue
}
