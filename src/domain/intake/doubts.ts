import type { Draft } from './draft.ts'
import type { Duplicate } from './duplicates.ts'
import type { UnitsFrom } from './head-units.ts'
import type { DecimalSign } from './numerals.ts'
import type { OutsidePlan } from './outside-plan.ts'
import type { DemandUnit } from './role-columns.ts'
import type { SignTaken } from './shared-signs.ts'
import type { SurveyedList } from './survey.ts'

/** Something taken for granted that changes what is read, for a person to look at before it is relied on. */
export type Doubt =
  /** A sign that several currencies share, and nothing tells which one is meant. */
  | { readonly kind: 'sign'; readonly sign: string; readonly currency: string }
  /** Amounts whose head names no units: what they are counted in comes from elsewhere. */
  | {
      readonly kind: 'units'
      readonly file: string
      readonly sheet: string
      readonly column: string
      readonly power: number
      readonly from: UnitsFrom
    }
  /** A column written both ways: `example` can be read two ways, a thousandfold apart; `decimal` is how it was read. */
  | {
      readonly kind: 'thousands'
      readonly file: string
      readonly sheet: string
      readonly column: string
      readonly example: string
      readonly cells: number
      readonly decimal: DecimalSign
    }
  | OutsidePlan
  /** What figures of people needed count, and which roles have as many people as the work needs because nobody says how many. */
  | {
      readonly kind: 'demand'
      readonly roles: readonly { readonly role: string; readonly unit: DemandUnit; readonly assumedHeads: boolean }[]
    }
  /** Pairs that may be one thing: `budgetMinor` of `currency` would then be counted more than once. */
  | { readonly kind: 'same_thing'; readonly pairs: number; readonly budgetMinor: number; readonly currency: string | null }

export function doubtsOf(
  { lists, duplicates }: { readonly lists: readonly SurveyedList[]; readonly duplicates: readonly Duplicate[] },
  { components, signs }: { readonly components: readonly Draft[]; readonly signs: readonly SignTaken[] },
): Doubt[] {
  const guessed = signs.flatMap(({ sign, currency, from }): Doubt[] => (from === 'usual' ? [{ kind: 'sign', sign, currency }] : []))
  const units = lists.flatMap(({ file, table, columns }) =>
    columns.flatMap(({ header, style, evidence }): Doubt[] => {
      const from = evidence.find((each) => each.kind === 'units')?.from
      return from && from !== 'title' ? [{ kind: 'units', file, sheet: table.sheet, column: header, power: style.power, from }] : []
    }),
  )
  const thousands = lists.flatMap(({ file, table, columns }) =>
    columns.flatMap(({ header, style, evidence }): Doubt[] => {
      const doubtful = evidence.find((each) => each.kind === 'decimal_sign')?.doubtful
      return doubtful ? [{ kind: 'thousands', file, sheet: table.sheet, column: header, ...doubtful, decimal: style.decimal }] : []
    }),
  )
  const told = [...thousands, ...guessed, ...units]
  const drafts = new Map(components.map((draft) => [draft.identity, draft]))
  const open = duplicates.filter(({ one, other }) => drafts.has(one) && drafts.has(other))
  if (open.length === 0) return told
  const twice = countedTwice(open, drafts)
  return [...told, { kind: 'same_thing', pairs: open.length, ...twice }]
}

/** Budget beyond the largest in each group of things that may be one, in the currency of the first that has any. */
function countedTwice(pairs: readonly Duplicate[], drafts: ReadonlyMap<string, Draft>) {
  const groupOf = new Map<string, Set<string>>()
  for (const { one, other } of pairs) {
    const joined = new Set([...(groupOf.get(one) ?? [one]), ...(groupOf.get(other) ?? [other])])
    for (const identity of joined) groupOf.set(identity, joined)
  }
  let budgetMinor = 0
  let currency: string | null = null
  for (const group of new Set(groupOf.values())) {
    const priced = [...group].flatMap((identity) => drafts.get(identity) ?? []).filter((draft) => draft.budgetMinor !== undefined)
    currency ??= priced[0]?.currency ?? null
    const budgets = priced.filter((draft) => draft.currency === currency).map((draft) => draft.budgetMinor ?? 0)
    budgetMinor += budgets.reduce((sum, budget) => sum + budget, 0) - Math.max(0, ...budgets)
  }
  return { budgetMinor, currency }
}
