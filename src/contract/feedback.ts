import { z } from 'zod'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'

const about = {
  aboutKind: z.enum(['page', 'component', 'aim', 'selection', 'decision', 'pack', 'import']),
  aboutId: z.uuid().nullable().default(null),
}

export const Obstacle = z
  .object({
    id: z.uuid(),
    inTheWay: z.string(),
    wouldHelp: z.string(),
    ...about,
    personId: z.uuid().nullable(),
    personName: z.string(),
    saidAt: z.iso.datetime(),
  })
  .meta({ id: 'Obstacle' })

export const Thanks = z
  .object({ id: z.uuid(), line: z.string(), ...about, personId: z.uuid().nullable(), personName: z.string(), saidAt: z.iso.datetime() })
  .meta({ id: 'Thanks' })

export const reportObstacle = operation({
  method: 'post',
  path: '/obstacles',
  summary: 'Something is in my way: what it is, and what would help',
  input: z.object({ inTheWay: z.string().trim().min(1).max(2000), wouldHelp: z.string().trim().max(2000).default(''), ...about }),
  answer: Obstacle,
  refusals: [],
})

export const listObstacles = operation({
  method: 'get',
  path: '/obstacles',
  summary: 'What is in people’s way, the latest first',
  input: z.object({ ...pageInput }),
  answer: page(Obstacle),
  refusals: ['cursor_invalid'],
})

export const sayThanks = operation({
  method: 'post',
  path: '/thanks',
  summary: 'This helped: one line by the person it helped',
  input: z.object({ line: z.string().trim().min(1).max(500), ...about, aboutKind: z.enum(['selection', 'decision', 'pack']) }),
  answer: Thanks,
  refusals: [],
})

export const listThanks = operation({
  method: 'get',
  path: '/thanks',
  summary: 'What helped whom, the latest first',
  input: z.object({ ...pageInput }),
  answer: page(Thanks),
  refusals: ['cursor_invalid'],
})
