import { z } from 'zod'
import { quickContributions, scoreAnchors } from '#domain/aims/contribution.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { listOf } from './shapes.ts'

export const ContributionCell = z
  .object({
    componentId: z.uuid(),
    aimId: z.uuid(),
    score: z.int().min(0).max(100).nullable().describe('0 is nothing and twice is twice; null: nobody has said'),
    quick: z.enum(quickContributions).nullable().describe('The word it was said in, if it was'),
  })
  .meta({ id: 'ContributionCell' })
export type ContributionCell = z.output<typeof ContributionCell>

export const ContributionRow = z
  .object({
    componentId: z.uuid(),
    name: z.string(),
    kind: z.string(),
    state: z.string(),
    cells: z.array(ContributionCell.omit({ componentId: true })).describe('Only the aims somebody has said something about'),
  })
  .meta({ id: 'ContributionRow' })

export const listContributions = operation({
  method: 'get',
  path: '/contributions',
  summary: 'What each component contributes to each aim, as rows of a grid',
  input: z.object({
    ...pageInput,
    limit: z.int().min(1).max(1000).default(200),
    search: z.string().max(200).optional(),
    componentId: listOf(z.uuid()).describe('These and no others'),
    state: listOf(z.string()),
  }),
  answer: page(ContributionRow),
  refusals: ['cursor_invalid'],
})

/** What a person says in a cell: a word, a number, or null to take it back. */
const CellValue = z.union([z.enum(quickContributions), z.int().min(0).max(100), z.null()])

const HeldCell = z.object({
  componentId: z.uuid(),
  aimId: z.uuid(),
  value: CellValue.describe(
    `A word, or a number: ${Object.entries(scoreAnchors)
      .map(([score, meaning]) => `${score}: ${meaning}`)
      .join('; ')}`,
  ),
})

const GivenCell = HeldCell.extend({
  seen: CellValue.optional().describe(
    'What the cell held when the person looked: anything else there now refuses the whole, with both values',
  ),
})

export const setContributions = operation({
  method: 'put',
  path: '/contributions',
  summary: 'Write cells of the grid; sending back `before` undoes it',
  input: z.object({ cells: z.array(GivenCell).min(1).max(100_000) }),
  maxJsonBytes: 24 * 1024 * 1024,
  answer: z.object({ changed: z.int(), before: z.array(HeldCell).describe('What the changed cells held') }),
  refusals: ['component_not_found', 'aim_not_found', 'aim_holds_others', 'stale_edit'],
})
