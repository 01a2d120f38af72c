import { z } from 'zod'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'

export const noticeKinds = ['decided', 'obstacle', 'invitation_accepted', 'import_undone', 'mail_undeliverable'] as const

export const Notice = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    title: z.string().describe('What happened, in the language of the profile'),
    text: z.string().describe('What else there is to know; may be empty'),
    aboutKind: z.string().describe('The kind of record it is about: component, obstacle, member, import, mail'),
    aboutId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notice', description: 'Something the person who asks should know' })
export type Notice = z.output<typeof Notice>

export const listNotices = operation({
  method: 'get',
  path: '/notices',
  summary: 'What I should know, the latest first',
  input: z.object({ ...pageInput, which: z.enum(['all', 'unread']).default('all') }),
  answer: page(Notice),
  refusals: ['cursor_invalid'],
})

export const countNotices = operation({
  method: 'get',
  path: '/notices/count',
  summary: 'How many notices I have not read',
  input: z.object({}),
  answer: z.object({ unread: z.int() }),
  refusals: [],
})

export const readNotice = operation({
  method: 'post',
  path: '/notices/:noticeId/read',
  summary: 'Mark a notice of mine as read',
  input: z.object({ noticeId: z.uuid() }),
  answer: Notice,
  refusals: ['notice_not_found'],
})

export const readAllNotices = operation({
  method: 'post',
  path: '/notices/read',
  summary: 'Mark every notice of mine as read',
  input: z.object({}),
  answer: z.object({ marked: z.int() }),
  refusals: [],
})
