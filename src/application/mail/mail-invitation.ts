import type { Language } from '#contract/identity.ts'
import { findAccount } from '#db/identity/accounts.ts'
import { findMember } from '#db/members.ts'
import type { Db } from '#db/open.ts'
import { findOrganisationName } from '#db/organisation.ts'
import { queueMail } from '#db/outbox.ts'
import type { AccountApp } from '../house.ts'
import { mailTexts } from './mail-texts.ts'

interface Invitation {
  readonly accountId: string
  readonly email: string
  readonly link: string
  readonly until: Date
}

/** Puts an invitation on its way, in the language of the invited where it is known, else in that of who invites. */
export async function mailInvitation(app: AccountApp, db: Db, { accountId, email, link, until }: Invitation): Promise<void> {
  const { organisationId, personId } = app.actor
  const invited = await findAccount(db, accountId)
  const inviting = await findAccount(db, app.account.id)
  const language = ((invited?.passwordHash ? invited.language : inviting?.language) ?? 'en') as Language
  const organisation = await findOrganisationName(db, organisationId)
  const invitedBy = (await findMember(db, organisationId, personId))?.name ?? organisation
  const texts = mailTexts[language]
  await queueMail(db, {
    organisationId,
    id: app.newId(),
    to: email,
    subject: texts.invitationSubject(organisation),
    text: texts.invitation({ organisation, invitedBy, link, until }),
    now: app.now(),
  })
}
