import type { z } from 'zod'
import type { ContributionRow } from '#contract/contribution.ts'
import type { QuickContribution } from '#domain/aims/contribution.ts'

export type Row = z.output<typeof ContributionRow>

/** What somebody said a piece of work gives to an aim, in their word or number; null: nobody has. */
export function valueIn(row: Row | undefined, aimId: string | undefined): QuickContribution | number | null {
  const cell = row?.cells.find((one) => one.aimId === aimId)
  return cell ? (cell.quick ?? cell.score) : null
}
