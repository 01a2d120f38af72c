import { createHash } from 'node:crypto'
import { sniffType } from '#codecs/sniff-type.ts'
import type * as contract from '#contract/attachment.ts'
import type { Attachment } from '#contract/attachment.ts'
import type { FileAnswer } from '#contract/file.ts'
import type { InputOf } from '#contract/operation.ts'
import type { Page } from '#contract/page.ts'
import { refuse } from '#contract/refusals.ts'
import type { AttachmentRow } from '#db/attachments.ts'
import * as attachments from '#db/attachments.ts'
import type { Db } from '#db/open.ts'
import { cleanFileName } from '#domain/attachment/clean-name.ts'
import type { App } from '../app.ts'
import type { AccountApp } from '../house.ts'
import { isMoment, pageOf, positionOf } from '../paging.ts'
import { type Act, permit } from '../permissions.ts'

type About = Pick<Attachment, 'aboutKind' | 'aboutId'>

/** Who may not see a record sees no file of it. */
const readingOf: Readonly<Record<Attachment['aboutKind'], Act>> = {
  component: 'component.read',
  aim: 'aim.read',
  selection: 'selection.read',
  decision: 'selection.read',
  obstacle: 'feedback.read',
  thanks: 'feedback.read',
}

export async function addAttachment(
  app: AccountApp,
  { name, bytes, ...about }: InputOf<typeof contract.addAttachment>,
): Promise<Attachment> {
  const { organisationId, personId } = app.actor
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const row = { ...about, id: app.newId(), name: cleanFileName(name), type: sniffType(bytes), sha256, addedById: personId, organisationId }
  return app.transact(async (db) => {
    permit(app, 'attachment.add', await peopleOf(app, db, about))
    await attachments.lockAttachments(db, organisationId)
    if (!(await attachments.hasContent(db, sha256))) await makeRoom(app, db, bytes.length)
    await attachments.keepContent(db, { organisationId, id: app.newId(), sha256, bytes })
    await attachments.insertAttachment(db, row)
    return attachmentOf(await find(db, row.id))
  })
}

/** What was removed gives up its room, and with it the way back, before anything is refused. */
async function makeRoom({ house, now }: AccountApp, db: Db, wantedBytes: number): Promise<void> {
  const roomBytes = house.attachmentRoomBytes
  if ((await attachments.usedBytes(db)) + wantedBytes <= roomBytes) return
  await attachments.forgetRemoved(db, now())
  const usedBytes = await attachments.usedBytes(db)
  if (usedBytes + wantedBytes > roomBytes) refuse('attachment_room_used', { roomBytes, usedBytes, wantedBytes })
}

export async function listAttachments(
  app: App,
  { aboutKind, aboutId, after, limit }: InputOf<typeof contract.listAttachments>,
): Promise<Page<Attachment>> {
  const position = positionOf(after, isMoment)
  const rows = await app.transact(async (db) => {
    await peopleOf(app, db, { aboutKind, aboutId })
    return attachments.listAttachments(db, { kind: aboutKind, id: aboutId, after: position, limit })
  })
  const { items, next } = pageOf(rows, limit, ({ id, addedAt }) => ({ sortKey: addedAt.toISOString(), id }))
  return { items: items.map(attachmentOf), next }
}

export function openAttachment(app: App, { attachmentId }: InputOf<typeof contract.openAttachment>): Promise<FileAnswer> {
  return app.transact(async (db) => {
    const { name, type, sha256, removedAt, ...about } = await find(db, attachmentId)
    await peopleOf(app, db, about)
    if (removedAt !== null) refuse('attachment_not_found', { attachmentId })
    return { name, type, bytes: new Uint8Array(await attachments.readContent(db, sha256)) }
  })
}

export async function removeAttachment(
  app: App,
  { attachmentId }: InputOf<typeof contract.removeAttachment>,
): Promise<Record<string, never>> {
  await app.transact(async (db) => {
    const { removedAt } = await findToRemove(app, db, attachmentId)
    if (removedAt !== null) refuse('attachment_not_found', { attachmentId })
    await attachments.setRemoved(db, attachmentId, app.now())
  })
  return {}
}

export function restoreAttachment(app: App, { attachmentId }: InputOf<typeof contract.restoreAttachment>): Promise<Attachment> {
  return app.transact(async (db) => {
    const row = await findToRemove(app, db, attachmentId)
    await attachments.setRemoved(db, attachmentId, null)
    return attachmentOf(row)
  })
}

async function findToRemove(app: App, db: Db, attachmentId: string): Promise<AttachmentRow> {
  const row = await find(db, attachmentId)
  await peopleOf(app, db, row)
  permit(app, 'attachment.remove', [row.addedById])
  return row
}

async function find(db: Db, attachmentId: string): Promise<AttachmentRow> {
  return (await attachments.findAttachment(db, attachmentId)) ?? refuse('attachment_not_found', { attachmentId })
}

/** The persons whom the record names that files are attached to. Refuses who may not see the record. */
async function peopleOf(app: App, db: Db, { aboutKind, aboutId }: About): Promise<readonly string[]> {
  permit(app, 'attachment.read')
  const people = await attachments.peopleOfRecord(db, aboutKind, aboutId)
  permit(app, readingOf[aboutKind], people ?? [app.actor.personId])
  return people ?? refuse('record_not_found', { aboutKind, aboutId })
}

function attachmentOf({ removedAt: _, addedAt, ...row }: AttachmentRow): Attachment {
  return { ...row, addedAt: addedAt.toISOString() }
}
