import { z } from 'zod'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'

export const Person = z
  .object({ id: z.uuid(), name: z.string(), email: z.string().nullable() })
  .meta({ id: 'Person', description: 'Somebody the organisation knows, with or without an account' })
export type Person = z.output<typeof Person>

export const listPeople = operation({
  method: 'get',
  path: '/people',
  summary: 'People who can own, sponsor or decide, by name',
  input: z.object({ ...pageInput, search: z.string().trim().max(200).default('') }),
  answer: page(Person),
  refusals: ['cursor_invalid'],
})

export const erasePerson = operation({
  method: 'post',
  path: '/people/:personId/erase',
  summary: 'Empty a person for good: name, address, membership, account; what they did stays',
  input: z.object({ personId: z.uuid(), confirmName: z.string().optional().describe('The name of the person, exactly') }),
  answer: z.object({ erasedId: z.uuid() }),
  refusals: ['person_not_found', 'confirmation_needed', 'last_owner'],
})

export const addPerson = operation({
  method: 'post',
  path: '/people',
  summary: 'Add somebody who need not have an account, say a sponsor named in a list',
  input: z.object({ name: z.string().trim().min(1).max(200), email: z.email().max(254).toLowerCase().nullable().default(null) }),
  answer: Person,
  refusals: ['email_taken'],
})
