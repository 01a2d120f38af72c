import { z } from 'zod'
import { operation } from './operation.ts'
import { Revision } from './shapes.ts'

export const fieldTypes = ['text', 'number', 'money', 'date', 'yes_no', 'choice'] as const

export const CustomField = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(fieldTypes),
    choices: z.array(z.string()).describe('Of a choice; empty for the others'),
    revision: z.int(),
  })
  .meta({ id: 'CustomField', description: 'A column of one’s own; numbers and money can be what a selection adds up' })
export type CustomField = z.output<typeof CustomField>

const Name = z.string().trim().min(1).max(100)
const Choices = z.array(z.string().trim().min(1).max(100)).max(200)

export const listFields = operation({
  method: 'get',
  path: '/fields',
  summary: 'The columns this organisation has added to components',
  input: z.object({}),
  answer: z.object({ items: z.array(CustomField) }),
  refusals: [],
})

export const createField = operation({
  method: 'post',
  path: '/fields',
  summary: 'Add a column to components',
  input: z.object({ name: Name, type: z.enum(fieldTypes), choices: Choices.default([]) }),
  answer: CustomField,
  refusals: ['field_exists'],
})

export const editField = operation({
  method: 'patch',
  path: '/fields/:fieldId',
  summary: 'Rename a column or change its choices; its type stays',
  input: z.object({ fieldId: z.uuid(), name: Name.optional(), choices: Choices.optional(), revision: Revision }),
  answer: CustomField,
  refusals: ['field_not_found', 'field_exists', 'stale_edit'],
})

export const deleteField = operation({
  method: 'delete',
  path: '/fields/:fieldId',
  summary: 'Take a column away; what components held in it stays in their history',
  input: z.object({ fieldId: z.uuid() }),
  answer: z.object({}),
  refusals: ['field_not_found'],
})
