/** What notices say, in each language the product speaks. No word of the method: a sponsor has to understand it. */
export interface NoticeTexts {
  readonly somebody: string
  readonly decided: Readonly<Record<'start' | 'pause' | 'stop' | 'leave_out', (component: string, period: string | null) => string>>
  readonly byDecision: (decision: string) => string
  readonly takenOut: (reason: string) => string
  readonly short: (more: readonly string[]) => string
  readonly moreMoney: string
  readonly morePeople: (team: string) => string
  readonly impossible: string
  readonly othersWorthMore: string
  readonly obstacle: (by: string) => string
  readonly wouldHelp: (what: string) => string
  readonly invitationAccepted: (by: string) => string
  readonly importUndone: (by: string, files: string) => string
  readonly leftAlone: (count: number) => string
  readonly mailUndeliverable: (recipient: string) => string
  readonly mailSaid: (subject: string, error: string) => string
}

const en: NoticeTexts = {
  somebody: 'Somebody',
  decided: {
    start: (component, period) => `${component} is in${period ? `: it starts in ${period}` : ''}`,
    pause: (component, period) => `${component} is paused${period ? ` and goes on in ${period}` : ''}`,
    stop: (component) => `${component} is out: it is to stop`,
    leave_out: (component) => `${component} is out for now`,
  },
  byDecision: (decision) => `Decided in “${decision}”.`,
  takenOut: (reason) => `It was taken out: ${reason.replace(/[.]$/, '')}.`,
  short: (more) => `It would be in with ${more.join(' and ')}.`,
  moreMoney: 'more money',
  morePeople: (team) => `more people in ${team}`,
  impossible: 'It cannot be done beside the work that must be done.',
  othersWorthMore: 'Other work is worth more for the same money and people.',
  obstacle: (by) => `Something is in the way of ${by}`,
  wouldHelp: (what) => `What would help: ${what}`,
  invitationAccepted: (by) => `${by} has accepted your invitation`,
  importUndone: (by, files) => `${by} has taken back your import of ${files}`,
  leftAlone: (count) => (count === 1 ? 'One record was changed since and stayed.' : `${count} records were changed since and stayed.`),
  mailUndeliverable: (recipient) => `A mail to ${recipient} could not be delivered`,
  mailSaid: (subject, error) => `“${subject}”. The mail server said: ${error}`,
}

const fr: NoticeTexts = {
  somebody: 'Quelqu’un',
  decided: {
    start: (component, period) => `${component} est retenu${period ? ` et commence en ${period}` : ''}`,
    pause: (component, period) => `${component} est suspendu${period ? ` et reprend en ${period}` : ''}`,
    stop: (component) => `${component} n’est plus retenu et doit s’arrêter`,
    leave_out: (component) => `${component} n’est pas retenu pour l’instant`,
  },
  byDecision: (decision) => `Décidé dans « ${decision} ».`,
  takenOut: (reason) => `Il a été écarté : ${reason.replace(/[.]$/, '')}.`,
  short: (more) => `Il serait retenu avec ${more.join(' et ')}.`,
  moreMoney: 'plus d’argent',
  morePeople: (team) => `plus de monde dans l’équipe ${team}`,
  impossible: 'Il ne peut pas se faire à côté des travaux obligatoires.',
  othersWorthMore: 'D’autres travaux valent plus pour le même argent et les mêmes équipes.',
  obstacle: (by) => `Quelque chose gêne ${by}`,
  wouldHelp: (what) => `Ce qui aiderait : ${what}`,
  invitationAccepted: (by) => `${by} a accepté votre invitation`,
  importUndone: (by, files) => `${by} a annulé votre import de ${files}`,
  leftAlone: (count) =>
    count === 1 ? 'Une fiche a changé depuis et a été gardée.' : `${count} fiches ont changé depuis et ont été gardées.`,
  mailUndeliverable: (recipient) => `Un message à ${recipient} n’a pas pu être remis`,
  mailSaid: (subject, error) => `« ${subject} ». Le serveur de messagerie a répondu : ${error}`,
}

export const noticeTexts = { en, fr }
