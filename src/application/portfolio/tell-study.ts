import type { PortfolioFile } from '#contract/portfolio-file.ts'
import type { BestSet, CandidateSet } from '#domain/portfolio/best-set.ts'
import type { Broken } from '#domain/portfolio/check.ts'
import type { OtherWay } from '#domain/portfolio/comparison.ts'
import type { Conflict } from '#domain/portfolio/conflict.ts'
import type { FrontierPoint } from '#domain/portfolio/frontier.ts'
import type { LeastChange, Change as LetIn } from '#domain/portfolio/least-change.ts'
import type { Change, Marginal } from '#domain/portfolio/marginal.ts'
import type { Forced } from '#domain/portfolio/reasons.ts'
import type { Rule } from '#domain/portfolio/rules.ts'
import type { Selection } from '#domain/portfolio/selection.ts'
import type { Explained, Study } from '#domain/portfolio/study.ts'

/** A set in the units of the file. `starts` names the periods of those that do not start in the first. */
interface SetTold {
  readonly value: number
  readonly chosen: readonly string[]
  readonly money: number
  readonly stopCost: number
  readonly starts: Readonly<Record<string, string>>
}

/** A rule in words, and where it is a limit that is broken, by how much. */
interface BreakTold {
  readonly rule: string
  readonly used?: number
  readonly allowed?: number
}

/** What `portfolio select` prints with `--json`: kernel amounts are hundredths, these are the file's own. */
export type StudyTold = ReturnType<typeof tellStudy>

export function tellStudy(file: PortfolioFile, { selection, rankedList, moneyOnly, explained }: Study) {
  const tell = tellers(file)
  return {
    ...tell.selection(selection),
    valueMeasure: file.valueMeasure,
    units: file.units,
    rankedList: tell.otherWay(rankedList),
    moneyOnly: tell.richSet(moneyOnly),
    ...(explained ? tellExplained(tell, explained) : {}),
  }
}

function tellExplained(
  tell: ReturnType<typeof tellers>,
  { actions, leftOut, marginals, points, frontier, alternatives, robustness, worthGetting }: Explained,
) {
  const acts = (wanted: string) => actions.filter(({ act }) => act === wanted).map(tell.action)
  return {
    actions: { start: acts('start'), continue: acts('continue'), pause: acts('pause'), stop: acts('stop') },
    leftOut: leftOut.map(({ id, forced, leastChange }) => ({
      id,
      forced: tell.forced(forced),
      leastChange: tell.leastChange(leastChange),
    })),
    limits: marginals.map(tell.marginal),
    frontier: {
      points: points.map(tell.point),
      ...(frontier
        ? {
            steps: frontier.steps.map(({ limitMinor, set }) => ({ limit: limitMinor / 100, ...tell.set(set) })),
            complete: frontier.complete,
          }
        : {}),
    },
    alternatives: alternatives.map(tell.set),
    robustness,
    worthGetting: worthGetting.map((one) => ({ ...one, figure: one.figure === 'effort' ? 'people' : one.figure })),
  }
}

function tellers({ periods }: PortfolioFile) {
  const set = ({ placements, value, moneyMinor, stopCostMinor }: CandidateSet): SetTold => ({
    value: value / 100,
    chosen: placements.map(({ id }) => id),
    money: moneyMinor / 100,
    stopCost: stopCostMinor / 100,
    starts: Object.fromEntries(placements.filter(({ delay }) => delay > 0).map(({ id, delay }) => [id, periods[delay]!])),
  })
  const breaks = ({ rule, used, allowed }: Broken): BreakTold => ({
    rule: ruleInWords(rule, periods),
    ...(used === undefined || rule.kind.startsWith('share') ? {} : { used: used / 100, allowed: allowed! / 100 }),
  })
  const conflict = ({ rules, irreducible }: Conflict) => ({ rules: rules.map((rule) => ruleInWords(rule, periods)), irreducible })
  const otherWay = (way: OtherWay) => ({ ...set(way), breaks: way.breaks.map(breaks) })
  const change = (one: Change) => (one.kind === 'value' ? { ...one, change: one.change / 100 } : one)
  const letIn = ({ raises, value, set: then }: LetIn) => ({
    raises: raises.map(({ limit, by }) => ({ limit: ruleInWords(limit, periods), by: by / 100 })),
    value: value / 100,
    chosen: set(then).chosen,
  })
  return {
    set,
    otherWay,
    selection: (one: Selection) => {
      if (one.kind === 'optimal') return { kind: one.kind, ...set(one), ties: one.ties }
      if (one.kind === 'infeasible') return { kind: one.kind, conflict: conflict(one.conflict) }
      if (one.kind === 'undecided') return { kind: one.kind, bound: one.bound / 100, stoppedBy: one.stoppedBy }
      return { kind: one.kind, ...set(one), bound: one.bound / 100, gapPercent: one.gapPercent, stoppedBy: one.stoppedBy }
    },
    richSet: (best: BestSet & Partial<Pick<OtherWay, 'breaks'>>) =>
      'placements' in best ? { kind: best.kind, ...otherWay({ ...best, breaks: best.breaks ?? [] }) } : { kind: best.kind },
    action: ({ id, period, spentMinor, stopCostMinor }: Explained['actions'][number]) => ({
      id,
      ...(period === undefined || periods.length === 1 ? {} : { period: periods[period]! }),
      spent: spentMinor / 100,
      stopCost: stopCostMinor / 100,
    }),
    forced: (forced: Forced) => {
      if (forced.kind === 'open') return forced
      if (forced.kind === 'impossible') return { kind: forced.kind, conflict: conflict(forced.conflict) }
      return {
        kind: forced.kind,
        valueLost: forced.valueLost / 100,
        value: forced.value / 100,
        chosen: set(forced.set).chosen,
        proved: forced.proved,
      }
    },
    leastChange: (least: LeastChange) => {
      if (least.kind === 'none') return least
      if (least.kind === 'raises') return { kind: least.kind, ...letIn(least) }
      return { ...least, found: least.found && letIn(least.found) }
    },
    marginal: ({ limit, used, allowed, step, gain, loss }: Marginal) => ({
      limit: ruleInWords(limit, periods),
      used: used / 100,
      allowed: allowed / 100,
      step: step / 100,
      gain: change(gain),
      loss: change(loss),
    }),
    point: ({ limitMinor, best }: FrontierPoint) => ({
      limit: limitMinor / 100,
      kind: best.kind,
      ...('placements' in best ? set(best) : {}),
      ...('bound' in best ? { bound: best.bound / 100 } : {}),
    }),
  }
}

/** A rule as a person names it; the period is left out where there is only one. */
function ruleInWords(rule: Rule, periods: readonly string[]): string {
  const when = (period: number) => (periods.length === 1 ? '' : ` in ${periods[period]}`)
  switch (rule.kind) {
    case 'money':
      return `money${when(rule.period)}`
    case 'people':
      return `${rule.role}${when(rule.period)}`
    case 'share_least':
      return `least share of ${rule.category}`
    case 'share_most':
      return `greatest share of ${rule.category}`
    case 'needs':
      return `${rule.id} needs ${rule.needed}`
    case 'excludes':
      return `${rule.id} excludes ${rule.excluded}`
    case 'mandatory':
      return `${rule.id} is mandatory`
    case 'under_way':
      return `${rule.id} is under way and stays in`
    case 'forced_in':
      return `${rule.id} is forced in: ${rule.reason}`
    case 'forced_out':
      return `${rule.id} is forced out: ${rule.reason}`
  }
}
