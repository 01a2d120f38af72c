import type { Said } from '../notice/say-notice.ts'

interface Invitation {
  readonly organisation: string
  readonly invitedBy: string
  readonly link: string
  readonly until: Date
}

interface Digest {
  readonly organisation: string
  readonly said: readonly Said[]
  /** Unread beyond those. */
  readonly more: number
  readonly link: string
}

/** What the mail says that the product sends. */
export const mailTexts = {
  en: {
    invitationSubject: (organisation: string) => `You are invited to ${organisation}`,
    invitation: ({ organisation, invitedBy, link, until }: Invitation) =>
      paragraphs(
        `${invitedBy} invites you to work on the plans of ${organisation} in Portolan.`,
        `Open this link and choose a password. It is good once, until ${day(until, 'en-GB')}:`,
        link,
        'If you do not know why you get this, do nothing.',
      ),
    digestSubject: (organisation: string, unread: number) => `${organisation}: ${unread} ${unread === 1 ? 'notice' : 'notices'} for you`,
    digest: ({ organisation, said, more, link }: Digest) =>
      paragraphs(
        `What you have not read yet in ${organisation}:`,
        ...said.map(asItem),
        ...(more > 0 ? [`And ${more} more.`] : []),
        `Open Portolan: ${link}`,
        'You get this at most once a day. To get it no more, turn off the daily mail in your profile.',
      ),
  },
  fr: {
    invitationSubject: (organisation: string) => `Vous êtes invité à rejoindre ${organisation}`,
    invitation: ({ organisation, invitedBy, link, until }: Invitation) =>
      paragraphs(
        `${invitedBy} vous invite à travailler sur les plans de ${organisation} dans Portolan.`,
        `Ouvrez ce lien et choisissez un mot de passe. Il sert une seule fois, jusqu’au ${day(until, 'fr-FR')} :`,
        link,
        'Si vous ne savez pas pourquoi vous recevez ce message, ne faites rien.',
      ),
    digestSubject: (organisation: string, unread: number) => `${organisation} : ${unread} avis pour vous`,
    digest: ({ organisation, said, more, link }: Digest) =>
      paragraphs(
        `Ce que vous n’avez pas encore lu dans ${organisation} :`,
        ...said.map(asItem),
        ...(more > 0 ? [`Et ${more} de plus.`] : []),
        `Ouvrir Portolan : ${link}`,
        'Vous recevez ce message une fois par jour au plus. Pour ne plus le recevoir, désactivez le message quotidien dans votre profil.',
      ),
  },
} as const

function asItem({ title, text }: Said): string {
  return `- ${[title, ...text.split('\n').filter(Boolean)].join('\r\n  ')}`
}

/** The text of a mail ends its lines as mail does (RFC 5322). */
function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\r\n\r\n')}\r\n`
}

function day(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
}
