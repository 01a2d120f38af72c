/** The languages the product speaks. */
export type Language = 'en' | 'fr'

interface Invitation {
  readonly organisation: string
  readonly invitedBy: string
  readonly link: string
  readonly until: Date
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
  },
} as const

/** The text of a mail ends its lines as mail does (RFC 5322). */
export function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\r\n\r\n')}\r\n`
}

function day(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
}
