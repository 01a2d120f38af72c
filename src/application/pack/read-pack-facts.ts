import type { InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/pack.ts'
import { refuse } from '#contract/refusals.ts'
import type { SelectionInput, SelectionLabels, SelectionOutcome, SelectionQuestion } from '#contract/selection.ts'
import { listFigureSources } from '#db/figure-sources.ts'
import { listLastChanges } from '#db/last-changes.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { findSelection, findSelectionWork } from '#db/selections.ts'
import type { AssumedFigure } from '#domain/component/assume-figures.ts'
import { ideasIn } from '#domain/component/entering.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import { currencyExponent } from '#domain/foundation/money.ts'
import { periodLabelIn } from '#domain/foundation/planning-periods.ts'
import { scopeWords } from '#domain/office/scope.ts'
import { factsOfSelection } from '#domain/pack/facts-of-selection.ts'
import type { PackFacts } from '#domain/pack/pack-facts.ts'
import type { DecidedStudy, Names } from '#domain/pack/selection-run.ts'
import type { App } from '../app.ts'
import { todayIn } from '../organisation/today.ts'
import { packRules } from './pack-files.ts'
import { sourcesOf } from './pack-sources.ts'
import { packTexts } from './pack-texts.ts'

/** Everything a pack of the selection is made from, the stamp's hash left empty. Refuses a selection that has not ended with an answer. */
export async function readPackFacts(app: App, db: Db, asked: InputOf<typeof contract.buildPack>): Promise<PackFacts> {
  const { selectionId, language } = asked
  const selection = await findSelection(db, selectionId)
  const work = await findSelectionWork(db, selectionId)
  if (!selection || !work) return refuse('selection_not_found', { selectionId })
  if (selection.state === 'running') refuse('selection_running', { selectionId })
  const { measure, seed } = selection.question as SelectionQuestion
  const { portfolio, assumed, labels, aside } = work.input as SelectionInput
  const study = decided(work.outcome as SelectionOutcome | null, { selectionId, state: selection.state })
  const organisation = await findOrganisation(db)
  const texts = packTexts[language]
  const changes = await listLastChanges(db, ['role', 'limits'])
  const source = sourcesOf({
    organisation: organisation.name,
    asOf: selection.asOf,
    changes,
    figures: await listFigureSources(db),
    placeInWords: ({ sheet, row }) => texts.place(sheet, String(row)),
    assumed,
    limitsId: organisation.id,
    assumedRule: (figure: AssumedFigure) => texts.assumed[figure.rule.kind](String(figure.rule.from)),
    valueFrom: texts.value[measure.kind],
  })
  return {
    language,
    organisation: organisation.name,
    portfolio: selection.name || scopeWords[organisation.officeScope].heading[language],
    currency: { code: labels.currency, exponent: currencyExponent(labels.currency) },
    asOf: selection.asOf,
    madeOn: dateOf(todayIn(organisation.timeZone, app.now())),
    meeting: asked.decider === undefined || asked.meetingOn === undefined ? null : { decider: asked.decider, day: asked.meetingOn },
    stamp: { inputsHash: '', run: selectionId, seed, rules: packRules },
    measure: measureFacts(measure, texts),
    ...factsOfSelection({ portfolio, study, names: namesOf(labels, language, source) }),
    aside: ideasIn(aside).map(({ name }) => name),
    sources: [
      { name: texts.components, gave: texts.gave.components, asOf: selection.asOf },
      { name: texts.teams, gave: texts.gave.teams, asOf: selection.asOf },
      { name: texts.limits, gave: texts.gave.limits, asOf: selection.asOf },
    ],
  }
}

type Texts = (typeof packTexts)['en' | 'fr']

function namesOf({ periods, roles }: SelectionLabels, language: 'en' | 'fr', source: Names['source']): Names {
  const texts = packTexts[language]
  const period = (index: number) => periodLabelIn(language, periods[index]?.label ?? '')
  return {
    money: texts.money,
    role: (id) => roles[id] ?? id,
    period,
    allPeriods: periods.length === 1 ? period(0) : texts.allPeriods,
    effortOfOne: (index) => Math.max(1, periods[index]?.minutesOfOne ?? 1),
    source,
  }
}

/** The study with its set, or with the proof that there is none. */
function decided(outcome: SelectionOutcome | null, facts: { readonly selectionId: string; readonly state: string }): DecidedStudy {
  if (outcome === null || outcome.selection.kind === 'undecided') return refuse('selection_without_set', facts)
  const { selection, rankedList, moneyOnly, explained } = outcome
  return { selection, rankedList, moneyOnly: moneyOnly ?? { kind: 'infeasible' }, ...(explained ? { explained } : {}) }
}

function measureFacts({ kind }: SelectionQuestion['measure'], texts: Texts): PackFacts['measure'] {
  const name = texts.measure[kind]
  if (kind === 'equal') return { kind: 'equal', name }
  return { kind: kind === 'net_benefit' || kind === 'present_value' ? 'money' : 'points', name }
}
