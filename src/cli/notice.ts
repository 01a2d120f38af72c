import { countNotices, listNotices, readAllNotices, readNotice } from '#application/notice/notices.ts'
import * as contract from '#contract/notice.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { command } from './command.ts'

const line = ({ id, title, text, readAt }: AnswerGiven<typeof contract.readNotice>) =>
  `${id} ${readAt === null ? '*' : ' '} ${title}${text === '' ? '' : `\n    ${text.replaceAll('\n', '\n    ')}`}`

export const noticeCommands = [
  command({
    usage: 'portolan notice list [--which <all|unread>] [--limit <number>] [--after <cursor>]',
    operation: contract.listNotices,
    run: listNotices,
    print: ({ items, next }) =>
      items.length === 0 ? 'nothing' : [...items.map(line), ...(next === null ? [] : [`more: --after ${next}`])].join('\n'),
  }),
  command({
    usage: 'portolan notice count',
    operation: contract.countNotices,
    run: countNotices,
    print: ({ unread }) => `${unread} unread`,
  }),
  command({ usage: 'portolan notice read <notice-id>', operation: contract.readNotice, run: readNotice, print: line }),
  command({
    usage: 'portolan notice read-all',
    operation: contract.readAllNotices,
    run: readAllNotices,
    print: ({ marked }) => `${marked} marked as read`,
  }),
]
