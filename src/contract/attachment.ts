import { z } from 'zod'
import { FileAnswer, FileBytes } from './file.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'

/** The records that files can be attached to. */
export const AttachedTo = z.enum(['component', 'aim', 'selection', 'decision', 'obstacle', 'thanks'])
export type AttachedTo = z.output<typeof AttachedTo>

export const Attachment = z
  .object({
    id: z.uuid(),
    aboutKind: AttachedTo,
    aboutId: z.uuid(),
    name: z.string(),
    type: z.string().describe('Media type by the bytes, whatever the name says'),
    size: z.int().describe('Bytes'),
    sha256: z.string(),
    addedById: z.uuid(),
    addedByName: z.string().describe('Empty once the person was erased'),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.output<typeof Attachment>

const about = { aboutKind: AttachedTo, aboutId: z.uuid() }
const one = { attachmentId: z.uuid() }

export const addAttachment = operation({
  method: 'post',
  path: '/attachments/:aboutKind/:aboutId',
  summary: 'Attach a file to a record; the same bytes are kept once',
  input: z.object({ ...about, name: z.string().min(1).max(1000), bytes: FileBytes }),
  maxBytes: 25_000_000,
  answer: Attachment,
  mostPerQuarter: 200,
  refusals: ['record_not_found', 'attachment_too_large', 'attachment_room_used'],
})

export const listAttachments = operation({
  method: 'get',
  path: '/attachments/:aboutKind/:aboutId',
  summary: 'The files attached to a record, the latest first',
  input: z.object({ ...about, ...pageInput }),
  answer: page(Attachment),
  refusals: ['record_not_found', 'cursor_invalid'],
})

export const openAttachment = operation({
  method: 'get',
  path: '/attachment-files/:attachmentId',
  summary: 'An attached file as it was given, to be saved',
  input: z.object(one),
  answer: FileAnswer,
  refusals: ['attachment_not_found'],
})

export const removeAttachment = operation({
  method: 'delete',
  path: '/attachments/:attachmentId',
  summary: 'Remove an attached file; it can come back for a month, unless its room is needed',
  input: z.object(one),
  answer: z.object({}),
  refusals: ['attachment_not_found'],
})

export const restoreAttachment = operation({
  method: 'post',
  path: '/attachments/:attachmentId/restore',
  summary: 'Bring a removed file back',
  input: z.object(one),
  answer: Attachment,
  refusals: ['attachment_not_found'],
})
