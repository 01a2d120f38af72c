import fc from 'fast-check'
import { isBetter, violations } from './check.ts'
import { type Choice, itemCount, leftOut, type Packing, packingOf } from './packing.ts'

/** The best allowed choice by looking at every one; nothing if none is allowed. */
export function bestByEnumeration(packing: Packing): Choice | undefined {
  let best: Choice | undefined
  const choice = new Int32Array(itemCount(packing)).fill(leftOut)
  const look = (item: number) => {
    if (item === choice.length) {
      if (violations(packing, choice).length === 0 && (!best || isBetter(packing, choice, best))) best = choice.slice()
      return
    }
    for (let option = packing.optionStart[item]!; option < packing.optionStart[item + 1]!; option++) {
      choice[item] = option
      look(item + 1)
    }
    choice[item] = leftOut
    look(item + 1)
  }
  look(0)
  return best
}

const smallest = { value: fc.integer({ min: -2, max: 6 }), cost: fc.nat(3), amount: fc.integer({ min: -3, max: 6 }) }

/** Packings small enough to enumerate, in ranges so small that ties and tight rows are common: options, needs, exclusions, required, forbidden, negative uses. */
export const smallPackings = fc
  .record({ items: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 3 }) })
  .chain(({ items, rows }) => {
    const item = fc.nat(items - 1)
    const use = fc.array(fc.tuple(fc.nat(rows - 1), smallest.amount), { maxLength: rows }).map((uses) => [...new Map(uses)])
    const option = fc.record({ value: smallest.value, cost: smallest.cost, use })
    return fc.record({
      items: fc.array(fc.record({ options: fc.array(option, { minLength: 1, maxLength: 3 }) }), { minLength: items, maxLength: items }),
      capacity: fc.array(fc.integer({ min: -1, max: 12 }), { minLength: rows, maxLength: rows }),
      needs: fc.array(fc.tuple(item, item), { maxLength: 2 }),
      excludes: fc.array(fc.tuple(item, item), { maxLength: 2 }),
      required: fc.array(item, { maxLength: 1 }),
      forbidden: fc.array(item, { maxLength: 1 }),
    })
  })
  .map(({ items, capacity, ...rules }) => packingOf(items, capacity, rules))

/** Knapsacks of up to twelve items under up to four rows, where the value decides more than the rules. */
export const smallKnapsacks = fc
  .record({ items: fc.integer({ min: 2, max: 12 }), rows: fc.integer({ min: 1, max: 4 }) })
  .chain(({ items, rows }) =>
    fc.record({
      items: fc.array(
        fc
          .record({
            value: fc.integer({ min: 1, max: 9 }),
            cost: fc.nat(2),
            use: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: rows, maxLength: rows }),
          })
          .map(({ use, ...option }) => ({ options: [{ ...option, use: use.map((amount, row) => [row, amount] as const) }] })),
        { minLength: items, maxLength: items },
      ),
      capacity: fc.array(fc.integer({ min: 5, max: 30 }), { minLength: rows, maxLength: rows }),
    }),
  )
  .map(({ items, capacity }) => packingOf(items, capacity))
