import { z } from 'zod'
import { operation } from './operation.ts'

export const addSample = operation({
  method: 'post',
  path: '/samples',
  summary: 'Look around in a fictional organisation, apart from one’s own and gone in one click',
  input: z.object({ sample: z.enum(['small_firm', 'group']) }),
  answer: z.object({ organisationId: z.uuid(), name: z.string() }),
  refusals: [],
})
