import { listCycle } from '#application/decision/cycle.ts'
import { getDecision, listDecisions, recordDecision } from '#application/decision/decisions.ts'
import { acceptSelection } from '#application/selection/accept-selection.ts'
import { cancelSelection, getSelection, listChangedSince, listSelections } from '#application/selection/selections.ts'
import { startSelection } from '#application/selection/start-selection.ts'
import { compareSelections, explainLeftOut, tryMoney } from '#application/selection/study-selection.ts'
import * as decision from '#contract/decision.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import * as contract from '#contract/selection.ts'
import { asLines, asText } from './as-text.ts'
import { command } from './command.ts'

const summary = ({ id, name, state, kind, askedAt }: AnswerGiven<typeof contract.cancelSelection>) =>
  `${id}  ${askedAt.slice(0, 16).replace('T', ' ')}  ${kind ?? state}  ${name}`

export const selectionCommands = [
  command({
    usage:
      'portolan selection run [--name <name>] [--measure <json>] [--forced <json…>] [--money-minor <amount>] [--money-percent <percent>] [--running-competes <true-or-false>] [--seconds <number>] [--seed <number>] [--wait <true-or-false>]',
    operation: contract.startSelection,
    run: startSelection,
    print: chosenAsText,
  }),
  command({
    usage: 'portolan selection list [--limit <count>] [--after <cursor>]',
    operation: contract.listSelections,
    run: listSelections,
    print: asLines(summary),
  }),
  command({ usage: 'portolan selection show <selection-id>', operation: contract.getSelection, run: getSelection, print: chosenAsText }),
  command({ usage: 'portolan selection cancel <selection-id>', operation: contract.cancelSelection, run: cancelSelection, print: summary }),
  command({
    usage: 'portolan selection why-out <selection-id> <component-id>',
    operation: contract.explainLeftOut,
    run: explainLeftOut,
    print: asText,
  }),
  command({
    usage: 'portolan selection compare <selection-id> [--against <selection-id>]',
    operation: contract.compareSelections,
    run: compareSelections,
    print: asText,
  }),
  command({
    usage: 'portolan selection changed-since <selection-id>',
    operation: contract.listChangedSince,
    run: listChangedSince,
    print: asLines(({ what, records, lastAt, lastByName }) => `${lastAt.slice(0, 10)}  ${what}  ${records}  ${lastByName}`),
  }),
  command({
    usage: 'portolan selection try-money <selection-id> --money-minor <amount>',
    operation: contract.tryMoney,
    run: tryMoney,
    print: asText,
  }),
  command({
    usage: 'portolan selection accept <selection-id> [--title <text>] [--note <text>] [--said-by <name>]',
    operation: contract.acceptSelection,
    run: acceptSelection,
    print: verdictsAsText,
  }),
]

export const decisionCommands = [
  command({
    usage: 'portolan decision list [--component-id <id>] [--limit <count>] [--after <cursor>]',
    operation: decision.listDecisions,
    run: listDecisions,
    print: asLines(({ id, decidedOn, title, saidByName }) => `${id}  ${decidedOn}  ${title} (${saidByName})`),
  }),
  command({ usage: 'portolan decision show <decision-id>', operation: decision.getDecision, run: getDecision, print: verdictsAsText }),
  command({
    usage: 'portolan decision record <title> --decided-on <date> --component-ids <id…> [--said-by <name>] [--note <text>]',
    operation: decision.recordDecision,
    run: recordDecision,
    print: verdictsAsText,
  }),
  command({
    usage: 'portolan decision cycle [--limit <count>]',
    operation: decision.listCycle,
    run: listCycle,
    print: asLines(({ at, step, personName, records }) => `${at.slice(0, 10)}  ${step}  ${records}  ${personName}`),
  }),
]

function chosenAsText({ id, state, kind, input, outcome }: AnswerGiven<typeof contract.getSelection>): string {
  const names = new Map(input.portfolio.candidates.map((candidate) => [candidate.id, candidate.name]))
  const found = outcome?.selection
  const chosen = found && (found.kind === 'optimal' || found.kind === 'bounded') ? found.chosen : []
  const counted = chosen.length > 0 ? [`in ${chosen.length} of ${names.size}, ${input.portfolio.valueMeasure}`] : []
  return [`${id}  ${kind ?? state}`, ...counted, ...chosen.map((one) => `  ${names.get(one) ?? one}`)].join('\n')
}

function verdictsAsText({ id, title, decidedOn, saidByName, verdicts }: AnswerGiven<typeof decision.getDecision>): string {
  return [
    `${id}  ${decidedOn}  ${title} (${saidByName})`,
    ...verdicts.map(({ name, verdict }) => `  ${verdict.replace('_', ' ')}: ${name}`),
  ].join('\n')
}
