import type { z } from 'zod'
import type { ContributionRow } from '#contract/contribution.ts'

export type Row = z.output<typeof ContributionRow>
