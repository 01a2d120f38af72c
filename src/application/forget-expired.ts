import { forgetRemoved } from '#db/attachments.ts'
import { forgetCredentials } from '#db/identity/credentials.ts'
import { forgetUnusedFiles } from '#db/imports.ts'
import { forgetSentMail } from '#db/outbox.ts'
import { forgetAnswers } from '#db/remembered-answers.ts'
import { answersKeptHours } from './answer-once.ts'
import type { House } from './house.ts'

const day = 86_400_000
const mailKeptDays = 30
const unusedFilesKeptDays = 1
const removedAttachmentsKeptDays = 30

/**
 * Deletes what counts no more, in every organisation: ended sessions and links, attempts beyond their window, answers
 * kept for repeated requests, lists given and never taken in, files removed a month ago and mail that went out a month ago.
 */
export async function forgetExpired(house: House): Promise<void> {
  const now = house.now()
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  await house.trust(async (db) => {
    await forgetCredentials(db, { now, attemptsBefore: ago(day) })
    await forgetAnswers(db, ago((answersKeptHours * day) / 24))
    await forgetUnusedFiles(db, ago(unusedFilesKeptDays * day))
    await forgetRemoved(db, ago(removedAttachmentsKeptDays * day))
    await forgetSentMail(db, ago(mailKeptDays * day))
  })
}
