import { z } from 'zod'
import { operation } from './operation.ts'

/** Operations of the machine that serves: files are its own, so only whoever may read its data folder can ask. */
const FilePath = z.string().min(1).max(4096).describe('A path on the machine that serves')

export const writeBackup = operation({
  method: 'post',
  path: '/server/backups',
  summary: 'Write everything the database holds into one file, while it is used',
  input: z.object({ file: FilePath }),
  answer: z.object({ file: z.string(), rows: z.int() }),
  mostPerQuarter: 20,
  refusals: ['archive_unwritable'],
})

export const exportOrganisation = operation({
  method: 'post',
  path: '/server/exports',
  summary: 'Write the current organisation, with its people and history, into one file',
  input: z.object({ file: FilePath }),
  answer: z.object({ file: z.string(), rows: z.int() }),
  mostPerQuarter: 20,
  refusals: ['archive_unwritable'],
})

export const importOrganisation = operation({
  method: 'post',
  path: '/server/imports',
  summary: 'Bring an exported organisation in, under its own ids; the owner of this server becomes an owner there',
  input: z.object({ file: FilePath }),
  answer: z.object({ organisationId: z.uuid(), rows: z.int() }),
  refusals: ['archive_unreadable', 'organisation_taken'],
})
