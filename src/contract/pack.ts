import { z } from 'zod'
import { FileAnswer } from './file.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { DateText } from './shapes.ts'

export const Pack = z
  .object({
    id: z.uuid(),
    selectionId: z.uuid(),
    title: z.string(),
    language: z.enum(['en', 'fr']),
    asOf: DateText.describe('The day for which the data hold'),
    madeAt: z.iso.datetime(),
    madeById: z.uuid(),
    madeByName: z.string().describe('Empty: somebody who was erased'),
    stamp: z.object({
      inputsHash: z.string().describe('SHA-256 of everything the pack was made from'),
      seed: z.int(),
      rules: z.string().describe('The version of the rules that made it'),
    }),
    files: z.array(z.object({ name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })),
    missing: z.array(z.object({ name: z.string(), reason: z.string() })).describe('Files that could not be made, and why'),
  })
  .meta({ id: 'Pack' })
export type Pack = z.output<typeof Pack>

export const buildPack = operation({
  method: 'post',
  path: '/selections/:selectionId/packs',
  summary: 'Make the pack for the meeting from a selection: slides, paper and a workbook of every figure',
  input: z.object({
    selectionId: z.uuid(),
    language: z.enum(['en', 'fr']).default('en'),
    decider: z.string().trim().min(1).max(200).optional().describe('Who is asked to decide'),
    meetingOn: DateText.optional().describe('The day of the meeting'),
  }),
  answer: Pack,
  mostPerQuarter: 30,
  refusals: ['selection_not_found', 'selection_running', 'selection_without_set'],
})

export const listPacks = operation({
  method: 'get',
  path: '/packs',
  summary: 'Packs that were made, the latest first',
  input: z.object({ ...pageInput, selectionId: z.uuid().optional() }),
  answer: page(Pack),
  refusals: ['cursor_invalid'],
})

export const getPack = operation({
  method: 'get',
  path: '/packs/:packId',
  summary: 'One pack: its stamp and its files',
  input: z.object({ packId: z.uuid() }),
  answer: Pack,
  refusals: ['pack_not_found'],
})

export const openPackFile = operation({
  method: 'get',
  path: '/packs/:packId/files/:name',
  summary: 'One file of a pack',
  input: z.object({ packId: z.uuid(), name: z.string() }),
  answer: FileAnswer,
  refusals: ['pack_not_found', 'pack_file_not_found'],
})

export const rebuildPack = operation({
  method: 'post',
  path: '/packs/:packId/rebuild',
  summary: 'Make a pack again from what it was made from, and compare: the same bytes or not',
  input: z.object({ packId: z.uuid() }),
  answer: z.object({
    same: z.boolean(),
    files: z.array(z.object({ name: z.string(), same: z.boolean() })),
    rulesThen: z.string().describe('The version of the rules that made it'),
    rulesNow: z.string().describe('The version of today: where they differ, so may the pack'),
  }),
  mostPerQuarter: 30,
  refusals: ['pack_not_found'],
})
