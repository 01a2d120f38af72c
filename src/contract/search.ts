import { z } from 'zod'
import { operation } from './operation.ts'

/** What can be found by name, in the order in which equally good ones are shown. */
export const searchKinds = [
  'component',
  'aim',
  'role',
  'person',
  'decision',
  'selection',
  'pack',
  'import',
  'attachment',
  'obstacle',
  'thanks',
] as const
export type SearchKind = (typeof searchKinds)[number]

export const SearchHit = z
  .object({
    kind: z.enum(searchKinds),
    id: z.uuid(),
    title: z.string(),
    line: z.string().describe('The line that shows why it was found, or its first; empty where it says nothing but its title'),
    aboutKind: z.string().nullable().describe('The kind of the record on whose page it stands, if not on one of its own'),
    aboutId: z.uuid().nullable(),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.output<typeof SearchHit>

export const search = operation({
  method: 'get',
  path: '/search',
  summary: 'Find anything by its words: work, aims, teams, people, decisions, selections, packs, lists, files, notes',
  input: z.object({
    q: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('Beginnings of words that all have to be there, without regard to case, accents and signs'),
    most: z.int().min(1).max(100).default(8).describe('How many of each kind at most'),
  }),
  answer: z.object({
    groups: z
      .array(z.object({ kind: z.enum(searchKinds), found: z.int().describe('How many of this kind there are'), items: z.array(SearchHit) }))
      .describe('Kinds found in titles before those found in texts; in a kind titles that begin so, other titles, texts, each by title'),
  }),
  refusals: [],
})
