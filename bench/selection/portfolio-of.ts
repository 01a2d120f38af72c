import type { Packing } from '#domain/packing/packing.ts'
import type { Candidate, Portfolio } from '#domain/portfolio/portfolio.ts'
import type { PortfolioSize } from './generated-portfolio.ts'

/** A generated packing as the portfolio it stands for: each quarter's money by itself, ids in the order of the items. */
export function portfolioOf(packing: Packing, { quarters, roles }: PortfolioSize): Portfolio {
  const items = Array.from({ length: packing.optionStart.length - 1 }, (_, item) => item)
  const capacity = (row: number) => [...packing.capacity.subarray(row * quarters, (row + 1) * quarters)]
  return {
    valueMeasure: 'value',
    periodCount: quarters,
    candidates: items.map((item) => candidateOf(packing, item, quarters)),
    limits: {
      money: { perPeriodMinor: capacity(0), carriesOver: false },
      people: Array.from({ length: roles }, (_, role) => ({ role: roleName(role), capacity: capacity(1 + role) })),
      shares: [],
    },
  }
}

function candidateOf(
  { optionStart, value, useStart, useRow, use, required, needs, excludes }: Packing,
  item: number,
  quarters: number,
): Candidate {
  const option = optionStart[item]!
  const uses = Array.from({ length: useStart[option + 1]! - useStart[option]! }, (_, at) => {
    const place = useStart[option]! + at
    return { role: Math.floor(useRow[place]! / quarters) - 1, quarter: useRow[place]! % quarters, amount: use[place]! }
  })
  const amountsOf = (wanted: number) => uses.filter(({ role }) => role === wanted).map(({ amount }) => amount)
  const named = (pairs: Packing['needs']) => pairs.filter(([one]) => one === item).map(([, other]) => idOf(other))
  const first = Math.min(...uses.map(({ quarter }) => quarter))
  const starts = [...value.subarray(option, optionStart[item + 1]!)].map((worth, later) => ({ delay: first + later, value: worth }))
  const roles = [...new Set(uses.map(({ role }) => role))].filter((role) => role >= 0)
  return {
    id: idOf(item),
    name: idOf(item),
    state: 'new',
    competes: false,
    mandatory: required.includes(item),
    starts,
    moneyMinor: amountsOf(-1),
    effort: roles.map((role) => ({ role: roleName(role), amounts: amountsOf(role) })),
    spentMinor: 0,
    stopCostMinor: 0,
    needs: named(needs),
    excludes: named(excludes),
    assumed: {},
  }
}

function idOf(item: number): string {
  return `c${String(item).padStart(4, '0')}`
}

function roleName(role: number): string {
  return `r${String(role).padStart(3, '0')}`
}
