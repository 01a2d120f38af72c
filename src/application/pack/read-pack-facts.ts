import type { InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/pack.ts'
import { refuse } from '#contract/refusals.ts'
import { listLastChanges } from '#db/last-changes.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { readSelection, type SelectionRead } from '#db/packs.ts'
import type { AssumedFigure } from '#domain/component/assume-figures.ts'
import type { Question } from '#domain/component/kept.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import { currencyExponent } from '#domain/foundation/money.ts'
import { factsOfSelection } from '#domain/pack/facts-of-selection.ts'
import type { PackFacts } from '#domain/pack/pack-facts.ts'
import type { DecidedStudy, Names } from '#domain/pack/selection-run.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import type { Study } from '#domain/portfolio/study.ts'
import type { App } from '../app.ts'
import { todayIn } from '../organisation/today.ts'
import { packRules } from './pack-files.ts'
import { sourcesOf } from './pack-sources.ts'
import { packTexts } from './pack-texts.ts'

/** Everything a pack of the selection is made from, the stamp's hash left empty. Refuses a selection that has not ended with an answer. */
export async function readPackFacts(app: App, db: Db, asked: InputOf<typeof contract.buildPack>): Promise<PackFacts> {
  const { selectionId, language } = asked
  const selection = (await readSelection(db, selectionId)) ?? refuse('selection_not_found', { selectionId })
  if (selection.state === 'running') refuse('selection_running', { selectionId })
  const { portfolio, assumed, labels } = selection.input as KeptInput
  const study = decided(selection, selectionId)
  const organisation = await findOrganisation(db)
  const texts = packTexts[language]
  const changes = await listLastChanges(db, ['component', 'role', 'limits'])
  const source = sourcesOf({
    organisation: organisation.name,
    asOf: selection.asOf,
    changes,
    assumed,
    limitsId: organisation.id,
    assumedRule: (figure: AssumedFigure) => texts.assumed[figure.rule.kind](String(figure.rule.from)),
    valueFrom: texts.value[questionOf(selection).measure.kind],
  })
  return {
    language,
    organisation: organisation.name,
    portfolio: selection.name,
    currency: { code: labels.currency, exponent: currencyExponent(labels.currency) },
    asOf: selection.asOf,
    madeOn: dateOf(todayIn(organisation.timeZone, app.now())),
    meeting: asked.decider === undefined || asked.meetingOn === undefined ? null : { decider: asked.decider, day: asked.meetingOn },
    stamp: { inputsHash: '', run: selectionId, seed: questionOf(selection).seed, rules: packRules },
    measure: measureFacts(selection, texts),
    ...factsOfSelection({ portfolio, study, names: namesOf(labels, texts, source) }),
    sources: [
      { name: texts.components(organisation.name), gave: texts.gave.components, asOf: selection.asOf },
      { name: texts.teams(organisation.name), gave: texts.gave.teams, asOf: selection.asOf },
      { name: texts.limits(organisation.name), gave: texts.gave.limits, asOf: selection.asOf },
    ],
  }
}

type Texts = (typeof packTexts)['en' | 'fr']

/** What a selection read, as it is kept with it. */
interface KeptInput {
  readonly portfolio: Portfolio
  readonly assumed: readonly AssumedFigure[]
  readonly labels: {
    readonly currency: string
    /** From the portfolio's period 0 on. */
    readonly periods: readonly { readonly label: string; readonly minutesOfOne: number }[]
    readonly roles: Readonly<Record<string, string>>
  }
}

interface KeptOutcome extends Pick<Study, 'selection' | 'rankedList'> {
  readonly moneyOnly: Study['moneyOnly'] | null
  readonly explained: Study['explained'] | null
}

function namesOf({ periods, roles }: KeptInput['labels'], texts: Texts, source: Names['source']): Names {
  return {
    money: texts.money,
    role: (id) => roles[id] ?? id,
    period: (index) => periods[index]?.label ?? '',
    allPeriods: periods.length === 1 ? periods[0]!.label : texts.allPeriods,
    effortOfOne: (index) => Math.max(1, periods[index]?.minutesOfOne ?? 1),
    source,
  }
}

function decided({ state, outcome }: SelectionRead, selectionId: string): DecidedStudy {
  const kept = outcome as KeptOutcome | null
  if (kept === null || kept.selection.kind === 'undecided') return refuse('selection_without_set', { selectionId, state })
  const { selection, rankedList, moneyOnly, explained } = kept
  return { selection, rankedList, moneyOnly: moneyOnly ?? { kind: 'infeasible' }, ...(explained ? { explained } : {}) }
}

function questionOf({ question }: SelectionRead): Pick<Question, 'measure'> & { readonly seed: number } {
  return question as ReturnType<typeof questionOf>
}

function measureFacts(selection: SelectionRead, texts: Texts): PackFacts['measure'] {
  const { kind } = questionOf(selection).measure
  const name = texts.measure[kind]
  if (kind === 'equal') return { kind: 'equal', name }
  return { kind: kind === 'net_benefit' || kind === 'present_value' ? 'money' : 'points', name }
}
