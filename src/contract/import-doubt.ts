import { z } from 'zod'
import { unitsFrom } from '#domain/intake/head-units.ts'
import { decimalSigns } from '#domain/intake/numerals.ts'
import { demandUnits } from '#domain/intake/role-columns.ts'

/** Something taken for granted that changes what is read: for a person to look at. */
export const ImportDoubt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign'), sign: z.string(), currency: z.string() }).describe('A currency guessed for a shared sign'),
  z
    .object({
      kind: z.literal('units'),
      file: z.string(),
      sheet: z.string(),
      column: z.string(),
      power: z.int().describe('Power of ten that amounts are taken to be counted in'),
      from: z.enum(unitsFrom),
    })
    .describe('Units that the head of a column of money does not say'),
  z
    .object({
      kind: z.literal('thousands'),
      file: z.string(),
      sheet: z.string(),
      column: z.string(),
      example: z.string(),
      cells: z.int(),
      decimal: z.enum(decimalSigns).describe('The sign before a fraction; neither: three digits behind a sign are thousands'),
    })
    .describe('A column whose cells do not agree on the decimal sign: the example can be read two ways, a thousandfold apart'),
  z
    .object({ kind: z.literal('same_thing'), pairs: z.int(), budgetMinor: z.int(), currency: z.string().nullable() })
    .describe('Pairs that may be one thing; so much budget is then counted more than once'),
  z
    .object({
      kind: z.literal('demand'),
      roles: z.array(
        z.object({
          role: z.string(),
          unit: z.enum(demandUnits).describe('People working all the while (fte), or their time'),
          assumedHeads: z.boolean().describe('Nobody says how many people there are: as many as the work needs'),
        }),
      ),
    })
    .describe('What figures of people needed count'),
  z
    .object({
      kind: z.literal('outside_plan'),
      budgetMinor: z.int(),
      currency: z.string().nullable(),
      columns: z.array(z.string()),
      all: z.boolean().describe('Nothing lies inside: each row counts as one amount and not by period'),
    })
    .describe('Money for periods that the plan does not have: kept beside the component, no part of its budget'),
])
export type ImportDoubt = z.output<typeof ImportDoubt>
