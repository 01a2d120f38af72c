import type { StudyTold } from '#application/portfolio/tell-study.ts'

/** The study of a portfolio for a reader at a terminal: the finding first, then in and out with a reason a row. */
export function describeStudy(told: StudyTold): string {
  return [...finding(told), ...set(told), ...left(told), ...others(told), ...sureness(told), ...frontier(told)].join('\n')
}

function finding(told: StudyTold): string[] {
  const measure = told.valueMeasure
  switch (told.kind) {
    case 'optimal':
      return [`Best set, proved: ${told.value} ${measure} for ${told.money} ${told.units.money}`]
    case 'bounded':
      return [
        `Best set found: ${told.value} ${measure} for ${told.money} ${told.units.money}; at most ${told.gapPercent.toFixed(2)} % more is possible (${stopped(told.stoppedBy)})`,
      ]
    case 'infeasible':
      return ['These cannot all be kept:', ...told.conflict.rules.map((rule) => `  ${rule}`)]
    case 'undecided':
      return [`No allowed set was found (${stopped(told.stoppedBy)})`]
  }
}

function stopped(by: 'work' | 'cancelled' | 'time_limit'): string {
  return { work: 'the work allowed is done', cancelled: 'cancelled', time_limit: 'the time allowed is up' }[by]
}

function set(told: StudyTold): string[] {
  if (!('actions' in told) || !told.actions) return []
  return Object.entries(told.actions).flatMap(([act, rows]) =>
    rows.length === 0
      ? []
      : [
          `${act.padEnd(9)} ${rows.map(({ id, period, stopCost }) => `${id}${period ? ` (${period})` : ''}${stopCost > 0 ? `, costs ${stopCost}` : ''}`).join(', ')}`,
        ],
  )
}

function left(told: StudyTold): string[] {
  if (!('leftOut' in told) || !told.leftOut) return []
  return told.leftOut.map(({ id, forced, leastChange }) => `out       ${id}: ${price(forced)}; ${change(leastChange)}`)
}

type LeftOutTold = NonNullable<StudyTold['leftOut']>[number]

function price(forced: LeftOutTold['forced']): string {
  switch (forced.kind) {
    case 'costs':
      return `costs ${forced.valueLost} if forced in`
    case 'impossible':
      return `cannot be in: ${forced.conflict.rules.join('; ')}`
    case 'open':
      return 'cost of forcing it in not found'
  }
}

function change(least: LeftOutTold['leastChange']): string {
  if (least.kind === 'none') return 'no higher limit lets it in'
  if (least.kind === 'raises') return letIn(least)
  return least.found
    ? `${letIn(least.found)}; something less may do (${stopped(least.stoppedBy)})`
    : `what would let it in not found, but no fewer than ${least.fewest} higher limits (${stopped(least.stoppedBy)})`
}

function letIn({ raises, value }: { raises: readonly { limit: string; by: number }[]; value: number }): string {
  const by = raises.map(({ limit, by: more }) => `+${more} ${limit}`).join(' and ')
  return by === '' ? `in a set that is worth as much (${value})` : `let in by ${by} (best then ${value})`
}

function others(told: StudyTold): string[] {
  const { rankedList, moneyOnly } = told
  const breaks = rankedList.breaks
    .map(({ rule, used, allowed }) => (used === undefined ? rule : `${rule} ${used} for ${allowed}`))
    .join('; ')
  const rich =
    'value' in moneyOnly
      ? [
          `With money only: ${moneyOnly.value}${moneyOnly.breaks.length > 0 ? `, but ${moneyOnly.breaks.map(({ rule, used, allowed }) => `${rule} ${used} for ${allowed}`).join('; ')}` : ''}`,
        ]
      : []
  return [`Funding down the ranked list: ${rankedList.value}${breaks === '' ? '' : `, but ${breaks}`}`, ...rich]
}

function sureness(told: StudyTold): string[] {
  if (!('robustness' in told) || !told.robustness) return []
  const { scenarios, candidates } = told.robustness
  const some = (wanted: string) =>
    candidates
      .filter(({ standing }) => standing === wanted)
      .map(({ id }) => id)
      .join(', ') || 'none'
  return [
    `Over ${scenarios} scenarios: in whatever you believe ${some('in')}; borderline ${some('borderline')}; out whatever you believe ${some('out')}`,
    ...(told.worthGetting!.length > 0
      ? [`Worth getting: ${told.worthGetting!.map(({ id, figure }) => `${figure} of ${id}`).join(', ')}`]
      : []),
  ]
}

function frontier(told: StudyTold): string[] {
  if (!('frontier' in told) || !told.frontier) return []
  const points = told.frontier.points.map((point) => `${point.limit} → ${'value' in point ? point.value : 'no allowed set'}`)
  return points.length === 0 ? [] : [`Money and value: ${points.join(', ')}`]
}
