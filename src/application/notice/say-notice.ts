import type { Language } from '#contract/identity.ts'
import type { NoticeRow } from '#db/notices.ts'
import { periodLabelIn } from '#domain/foundation/planning-periods.ts'
import { type NoticeTexts, noticeTexts } from './notice-texts.ts'
import type { DecidedFacts, Told, WhyOut } from './told.ts'

/** A notice in words: what happened, and what else there is to know. */
export interface Said {
  readonly title: string
  readonly text: string
}

export function sayNotice(language: Language, row: Pick<NoticeRow, 'kind' | 'facts' | 'byName' | 'recipient'>): Said {
  const texts: NoticeTexts = noticeTexts[language]
  const { kind, facts } = row as Pick<Told, 'kind' | 'facts'> as Told
  const by = row.byName || texts.somebody
  switch (kind) {
    case 'decided':
      return {
        title: texts.decided[facts.verdict](facts.component, facts.period === null ? null : periodLabelIn(language, facts.period)),
        text: whyOf(texts, facts),
      }
    case 'obstacle':
      return {
        title: texts.obstacle(by),
        text: facts.wouldHelp === '' ? facts.inTheWay : `${facts.inTheWay}\n${texts.wouldHelp(facts.wouldHelp)}`,
      }
    case 'invitation_accepted':
      return { title: texts.invitationAccepted(by), text: '' }
    case 'import_undone':
      return {
        title: texts.importUndone(by, facts.files.join(', ')),
        text: facts.leftAlone === 0 ? '' : texts.leftAlone(facts.leftAlone),
      }
    case 'mail_undeliverable':
      return { title: texts.mailUndeliverable(row.recipient ?? texts.somebody), text: texts.mailSaid(facts.subject, facts.error) }
  }
}

function whyOf(texts: NoticeTexts, { decision, why }: DecidedFacts): string {
  const reason = why === null ? [] : [whyOut(texts, why)]
  return [...reason, texts.byDecision(decision)].join(' ')
}

function whyOut(texts: NoticeTexts, why: WhyOut): string {
  switch (why.kind) {
    case 'taken_out':
      return texts.takenOut(why.reason)
    case 'short':
      return texts.short([...(why.money ? [texts.moreMoney] : []), ...why.teams.map(texts.morePeople)])
    case 'impossible':
      return texts.impossible
    case 'others_worth_more':
      return texts.othersWorthMore
  }
}
