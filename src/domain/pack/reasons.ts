import { valueInWords } from './decision-cards.ts'
import { changesInWords, computed, type Draft, ofLimit, worth, worthInWords } from './draft.ts'
import type { Reason, Work } from './pack-facts.ts'

/** Why a piece of work is out and what would let it in, in plain sentences; work under way also says what stopping costs. */
export function reasonInWords(draft: Draft, work: Work): string {
  const said = draft.words.inAndOut
  const why = work.reason ? reasonOf(draft, work, work.reason) : said.unexplained
  if (work.action !== 'stop') return why
  if (!work.costToStop || work.costToStop.amount === 0) return said.stopFree(why)
  const label = draft.words.labels.stopCost(work.name)
  return said.stop(why, draft.ledger.cite({ label, value: work.costToStop.amount, unit: 'money', source: work.costToStop.source }).text)
}

function reasonOf(draft: Draft, work: Work, reason: Reason): string {
  const said = draft.words.inAndOut
  switch (reason.kind) {
    case 'needsMissing':
      return said.needsMissing(reason.needed)
    case 'excludedBy':
      return said.excludedBy(reason.other)
    case 'heldOut':
      return said.heldOut(reason.because)
    case 'noValue':
      return said.noValue
    case 'tooBig': {
      const name = draft.words.limitName(reason.limit.name, reason.limit.period)
      const source = computed(draft.words.from.list)
      const needed = ofLimit(draft, reason.limit, {
        label: draft.words.labels.neededFor(name),
        value: reason.needed,
        source,
        roundUp: true,
      })
      const allowed = ofLimit(draft, reason.limit, { label: draft.words.labels.allowedFor(name), value: reason.allowed, source })
      return said.tooBig(needed.text, name, allowed.text)
    }
    case 'crowdedOut':
      return crowdedOut(draft, work, reason)
  }
}

function crowdedOut(draft: Draft, work: Work, { valueLost, changes, valueThen }: Reason & { kind: 'crowdedOut' }): string {
  const { words } = draft
  const said = words.inAndOut
  const why = valueLost === null ? said.furtherElsewhere : valueLost <= 0 ? said.sameWorth : said.costsToForce(lost(draft, work, valueLost))
  if (changes.length === 0) return why
  const rise = changesInWords(draft, changes, work.name)
  return valueThen === null
    ? said.wouldLetIn(why, rise)
    : said.wouldLetInAt(why, rise, valueInWords(draft, words.labels.valueThen(work.name), valueThen))
}

function lost(draft: Draft, work: Work, value: number): string {
  return worthInWords(draft, worth(draft, draft.words.labels.lost(work.name), { value, source: computed(draft.words.from.leastChange) }))
}
