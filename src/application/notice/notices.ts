import type { Language } from '#contract/identity.ts'
import type * as contract from '#contract/notice.ts'
import type { Notice } from '#contract/notice.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { Page } from '#contract/page.ts'
import { refuse } from '#contract/refusals.ts'
import { findAccount } from '#db/identity/accounts.ts'
import { countUnread, findNotice, listNotices as listRows, markRead, type NoticeRow } from '#db/notices.ts'
import type { AccountApp } from '../house.ts'
import { isMoment, pageOf, positionOf } from '../paging.ts'
import { sayNotice } from './say-notice.ts'

/** One's own, the latest first: whatever the hat, a person reads what was left for them. */
export async function listNotices(app: AccountApp, { after, limit, which }: InputOf<typeof contract.listNotices>): Promise<Page<Notice>> {
  const language = await languageOf(app)
  const listing = { after: positionOf(after, isMoment), limit, unreadOnly: which === 'unread' }
  const rows = await app.look((db) => listRows(db, app.actor, listing))
  const { items, next } = pageOf(rows, limit, ({ id, createdAt }) => ({ sortKey: createdAt.toISOString(), id }))
  return { items: items.map((row) => noticeOf(row, language)), next }
}

export async function countNotices(app: AccountApp): Promise<AnswerGiven<typeof contract.countNotices>> {
  return { unread: await app.look((db) => countUnread(db, app.actor)) }
}

export async function readNotice(app: AccountApp, { noticeId }: InputOf<typeof contract.readNotice>): Promise<Notice> {
  const language = await languageOf(app)
  return app.transact(async (db) => {
    await markRead(db, app.actor, { id: noticeId, now: app.now() })
    return noticeOf((await findNotice(db, app.actor, noticeId)) ?? refuse('notice_not_found', { noticeId }), language)
  })
}

export async function readAllNotices(app: AccountApp): Promise<AnswerGiven<typeof contract.readAllNotices>> {
  return { marked: await app.transact((db) => markRead(db, app.actor, { id: null, now: app.now() })) }
}

async function languageOf({ house, account }: AccountApp): Promise<Language> {
  return ((await house.trust((db) => findAccount(db, account.id)))?.language ?? 'en') as Language
}

function noticeOf(row: NoticeRow, language: Language): Notice {
  return {
    id: row.id,
    kind: row.kind as Notice['kind'],
    ...sayNotice(language, row),
    aboutKind: row.aboutKind,
    aboutId: row.aboutId,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}
