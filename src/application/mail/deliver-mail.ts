import { membersWithHats } from '#db/notices.ts'
import type { Db } from '#db/open.ts'
import { type ClaimedMail, claimMail, markGivenUp, markSent, markToRetry } from '#db/outbox.ts'
import type { MailRoute } from '#gateways/mail.ts'
import type { House } from '../house.ts'
import { notify } from '../notice/notify.ts'

/** How long after each failed try the next one follows, in minutes. After the try that follows the last, it is given up. */
const delays = [1, 5, 30, 120, 480] as const
/** Longer than any mail server is waited for: by then whoever claimed a mail has ended without a word. */
const claimMinutes = 20

/** What became of one mail. */
export interface Handed {
  readonly mail: ClaimedMail
  readonly outcome: { readonly kind: 'sent' } | { readonly kind: 'failed' | 'given_up'; readonly error: string }
}

/**
 * Hands over every mail that is due, one after another, and says what became of each. Several processes may do this at
 * once: each mail is one's at a time. A mail goes out at least once, and always under its own Message-ID.
 */
export async function* deliverMail(house: House, route: MailRoute): AsyncGenerator<Handed> {
  for (;;) {
    const now = house.now()
    const mail = await house.trust((db) => claimMail(db, { now, until: later(now, claimMinutes) }))
    if (!mail) return
    const error = await route.deliver(mail).then(
      () => undefined,
      (failure: Error) => failure.message.slice(0, 500),
    )
    yield { mail, outcome: error === undefined ? await noteSent(house, mail) : await noteFailed(house, mail, error) }
  }
}

async function noteSent(house: House, mail: ClaimedMail): Promise<Handed['outcome']> {
  const now = house.now()
  await house.trust((db) => markSent(db, mail, now))
  return { kind: 'sent' }
}

async function noteFailed(house: House, mail: ClaimedMail, error: string): Promise<Handed['outcome']> {
  const now = house.now()
  const delay = delays[mail.attempts - 1]
  await house.trust((db) =>
    delay === undefined ? giveUp(house, db, { mail, error }) : markToRetry(db, mail, { error, at: later(now, delay) }),
  )
  return { kind: delay === undefined ? 'given_up' : 'failed', error }
}

/** The owners learn of it from a notice, which goes by mail only where mail arrives. */
async function giveUp(house: House, db: Db, { mail, error }: { mail: ClaimedMail; error: string }): Promise<void> {
  const { organisationId, id, subject } = mail
  const now = house.now()
  await markGivenUp(db, mail, { error, now })
  const people = await membersWithHats(db, organisationId, ['owner'])
  const told = { kind: 'mail_undeliverable', aboutKind: 'mail', aboutId: id, facts: { subject, error } } as const
  await notify(db, { organisationId, byPerson: null, now, newId: house.newId }, [{ told, people }])
}

function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
