import { z } from 'zod'

/** What every list takes: where to go on, and how many at a time. Spread it into the operation's input. */
export const pageInput = {
  after: z.string().max(4000).optional().describe('The `next` of the page before; left out for the first page'),
  limit: z.int().min(1).max(200).default(50).describe('How many items at most'),
}

/** What every list answers: the items in a stable order, and the cursor of the next page, null on the last. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}
