import type { Language } from '#contract/identity.ts'
import { type Awaiting, claimDigest, listAwaiting } from '#db/digests.ts'
import { countUnread, listNotices } from '#db/notices.ts'
import { findOrganisationName } from '#db/organisation.ts'
import { queueMail } from '#db/outbox.ts'
import type { House } from '../house.ts'
import { mailTexts } from '../mail/mail-texts.ts'
import { dayAndMinute, latestMorning } from './morning.ts'
import { sayNotice } from './say-notice.ts'

const mostListed = 20

/**
 * Mails everybody who has not read something, and wants to be told, what that is: at seven in the morning where they
 * are, at most once a day, and only when something has come since the last time. Any number of processes may do this at
 * once. Answers how many mails were put on their way.
 */
export async function sendDigests(house: House): Promise<number> {
  const now = house.now()
  let sent = 0
  for (const person of await house.trust(listAwaiting)) {
    if (isDue(person, now) && (await sendDigest(house, person, now))) sent++
  }
  return sent
}

/** What came after seven waits for the next morning. */
function isDue({ timeZone, firstUnreadAt, lastUnreadAt, sentAt }: Awaiting, now: Date): boolean {
  const morning = latestMorning(now, timeZone)
  if (firstUnreadAt >= morning) return false
  if (sentAt === null) return true
  return dayAndMinute(sentAt, timeZone).day < dayAndMinute(morning, timeZone).day && lastUnreadAt > sentAt
}

/** False when another process was quicker. */
function sendDigest(house: House, person: Awaiting, now: Date): Promise<boolean> {
  const { organisationId, email } = person
  const language = person.language as Language
  const texts = mailTexts[language]
  return house.trust(async (db) => {
    if (!(await claimDigest(db, person, now))) return false
    const notices = await listNotices(db, person, { limit: mostListed, unreadOnly: true })
    const unread = await countUnread(db, person)
    const organisation = await findOrganisationName(db, organisationId)
    const said = notices.slice(0, mostListed).map((notice) => sayNotice(language, notice))
    await queueMail(db, {
      organisationId,
      id: house.newId(),
      to: email,
      subject: texts.digestSubject(organisation, unread),
      text: texts.digest({ organisation, said, more: unread - said.length, link: house.baseUrl }),
      now,
    })
    return true
  })
}
