import { type Random, seededRandom } from '#domain/foundation/random.ts'
import { type Packing, type PackingItem, packingOf } from '#domain/packing/packing.ts'

/** How large a generated portfolio is. */
export interface PortfolioSize {
  readonly components: number
  readonly quarters: number
  readonly roles: number
  /** Most start quarters a component may choose from. */
  readonly starts: number
}

interface Component {
  readonly length: number
  readonly first: number
  readonly starts: number
  readonly costPerQuarter: number
  readonly roles: readonly { readonly role: number; readonly peoplePerQuarter: number }[]
  readonly value: number
}

/**
 * A random portfolio, the same for the same size and seed on every machine. Every constant of it:
 *
 * - size factor: exp(0.8 z), z the sum of twelve uniform draws less six;
 * - length 2 to 6 quarters; first start uniform over the quarters that leave room; up to `starts` consecutive starts that leave room;
 * - money a quarter: max(1, round(100 size (0.5 + u)));
 * - 2 to 5 different roles, in each max(1, round(20 size (0.25 + u))) tenths of a person a quarter;
 * - value: max(1, round(length money (0.5 + u))), 2 % less for every quarter of later start, rounded;
 * - budget of a quarter 45 %, capacity of a role in a quarter 60 %, of what all components together would use in a mean quarter, rounded down;
 * - one in ten needs an earlier numbered component, one in twenty excludes one, three in a hundred are mandatory; each drawn uniformly;
 * - so that the mandatory ones can be had: what they need is mandatory too, exclusions among them are dropped, and no limit is
 *   below what they use together at their first starts.
 *
 * Rows: first the money of each quarter, then role by role its quarters.
 */
export function generatedPortfolio(size: PortfolioSize, seed: number): Packing {
  const random = seededRandom(seed)
  const components = Array.from({ length: size.components }, () => componentOf(size, random))
  const numbers = components.map((_, item) => item)
  const pairs = (share: number) =>
    numbers.slice(1).flatMap((item): (readonly [number, number])[] => (random.next() < share ? [[item, random.below(item)]] : []))
  const needs = pairs(0.1)
  const excludes = pairs(0.05)
  const required = withNeeded(
    numbers.filter(() => random.next() < 0.03),
    needs,
  )
  const items = components.map((component) => itemOf(component, size.quarters))
  const isMandatory = new Set(required)
  const atLeast = new Float64Array(size.quarters * (1 + size.roles))
  for (const item of required) for (const [row, amount] of items[item]!.options[0]!.use) atLeast[row]! += amount
  return packingOf(
    items,
    capacities(components, size).map((capacity, row) => Math.max(capacity, atLeast[row]!)),
    {
      needs,
      excludes: excludes.filter(
        ([item, other]) =>
          !(isMandatory.has(item) && isMandatory.has(other)) && !needs.some(([one, needed]) => one === item && needed === other),
      ),
      required,
    },
  )
}

/** A need always points to a lower number, so one pass downwards finds all. */
function withNeeded(items: readonly number[], needs: readonly (readonly [number, number])[]): number[] {
  const all = new Set(items)
  for (const [item, needed] of needs.toReversed()) if (all.has(item)) all.add(needed)
  return [...all].sort((first, second) => first - second)
}

function componentOf({ quarters, roles, starts }: PortfolioSize, random: Random): Component {
  let z = -6
  for (let draw = 0; draw < 12; draw++) z += random.next()
  const factor = Math.exp(0.8 * z)
  const length = 2 + random.below(5)
  const first = random.below(quarters - length + 1)
  const costPerQuarter = Math.max(1, Math.round(100 * factor * (0.5 + random.next())))
  const picked = new Set<number>()
  for (const wanted = 2 + random.below(4); picked.size < Math.min(wanted, roles); ) picked.add(random.below(roles))
  return {
    length,
    first,
    starts: Math.min(starts, quarters - length - first + 1),
    costPerQuarter,
    roles: [...picked].map((role) => ({ role, peoplePerQuarter: Math.max(1, Math.round(20 * factor * (0.25 + random.next()))) })),
    value: Math.max(1, Math.round(length * costPerQuarter * (0.5 + random.next()))),
  }
}

function itemOf({ length, first, starts, costPerQuarter, roles, value }: Component, quarters: number): PackingItem {
  return {
    options: Array.from({ length: starts }, (_, later) => ({
      value: Math.round(value * (1 - 0.02 * later)),
      cost: length * costPerQuarter,
      use: Array.from({ length }, (_quarter, at) => first + later + at).flatMap((quarter) => [
        [quarter, costPerQuarter] as const,
        ...roles.map(({ role, peoplePerQuarter }) => [quarters * (1 + role) + quarter, peoplePerQuarter] as const),
      ]),
    })),
  }
}

function capacities(components: readonly Component[], { quarters, roles }: PortfolioSize): number[] {
  const money = components.reduce((sum, { length, costPerQuarter }) => sum + length * costPerQuarter, 0)
  const people = new Float64Array(roles)
  for (const component of components)
    for (const { role, peoplePerQuarter } of component.roles) people[role]! += component.length * peoplePerQuarter
  const everyQuarter = (amount: number) => new Array<number>(quarters).fill(Math.floor(amount / quarters))
  return [...everyQuarter(0.45 * money), ...[...people].flatMap((demand) => everyQuarter(0.6 * demand))]
}
