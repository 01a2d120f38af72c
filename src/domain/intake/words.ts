import type { ComponentKind } from '../component/kinds.ts'
import type { ComponentState } from '../component/states.ts'
import { type Cell, fold } from './cell.ts'
import type { DecimalSign } from './numerals.ts'
import { readPercent } from './quantities.ts'
import { notUnderstood, type Reading, readCell, understood } from './reading.ts'

/** Reads a word out of a closed list of patterns over folded text; the first that fits wins. */
function readWord<Value>(cell: Cell, list: ReadonlyArray<readonly [RegExp, Value]>): Reading<Value> {
  return readCell(cell, (text) => {
    const word = fold(text).replaceAll(/[-_]/g, ' ')
    const found = word.length > 60 ? undefined : list.find(([pattern]) => pattern.test(word))
    return found ? understood(found[1]) : notUnderstood('unknown_word')
  })
}

/** Delivery risk 0 to 100 for the words of traffic lights and of three- and five-step scales; higher is riskier. */
const riskWords: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(amber|yellow|a|y|orange|jaune|ambre) ?[/ ] ?(green|g|vert)$|^(green|g|vert) ?[/ ] ?(amber|yellow|a|orange|jaune)$/, 30],
  [/^(amber|yellow|a|y|orange|jaune|ambre) ?[/ ] ?(red|r|rouge)$|^(red|r|rouge) ?[/ ] ?(amber|yellow|a|orange|jaune)$/, 70],
  [/^(green|g|vert|grun|gruen|on track|en bonne voie|🟢)$/, 10],
  [/^(amber|yellow|a|y|orange|jaune|ambre|gelb|at risk|a risque|🟡|🟠)$/, 50],
  [/^(red|r|rouge|rot|off track|critical|critique|🔴)$/, 90],
  [/^(very low|tres faible)( risk)?$/, 5],
  [/^(low|faible|l)( risk)?$|^risque faible$/, 20],
  [/^(medium|moderate|med|moyen(ne)?|modere|m)( risk)?$|^risque moyen$/, 50],
  [/^(high|eleve(e)?|h|haut)( risk)?$|^risque eleve$/, 80],
  [/^(very high|tres eleve(e)?|extreme)( risk)?$/, 95],
]

/** Reads a risk as 0 to 100: a word of a traffic light or scale, a percentage, or a number in that range. */
export function readRisk(cell: Cell, decimal: DecimalSign): Reading<number> {
  const word = readWord(cell, riskWords)
  if (word.kind !== 'not_understood' || word.reason !== 'unknown_word') return word
  const number = readPercent(cell, { decimal, shares: false })
  return number.kind === 'understood' && number.value >= 0 && number.value <= 100 ? number : word
}

const stateWords: ReadonlyArray<readonly [RegExp, ComponentState]> = [
  [/^(stopped|cancell?ed|terminated|rejected|withdrawn|abandoned|annulee?|abandonnee?|arretee?|rejetee?|refusee?|dropped)\b/, 'stopped'],
  [/^(on hold|paused|hold|suspended|deferred|delayed start|postponed|en attente|suspendue?|en pause|reportee?|frozen|parked)\b/, 'on_hold'],
  [/^(closed?|completed?|done|finished|delivered|closed out|terminee?|achevee?|cloture?e?|livree?|live|ended|complete)\b/, 'closed'],
  [
    /^(in delivery|in progress|ongoing|active|in flight|started|execution|executing|delivery|delivering|implementation|implementing|underway|under way|running|current|build|testing|construction|en cours|en execution|realisation|demarree?|open|wip|on track|at risk|late)\b/,
    'in_delivery',
  ],
  [
    /^(approved|authori[sz]ed|funded|committed|ready|planned|planning|not started|definition|design|mobili[sz]ing|approuvee?|autorisee?|planifiee?|non commencee?|initiation|initiated|scheduled|to do|todo|backlog)\b/,
    'approved',
  ],
  [
    /^(proposed?|proposal|submitted|candidate|under review|in review|business case|requested|awaiting approval|pending approval|proposee?|soumise?|a l'etude|draft|pipeline|requested|feasibility)\b/,
    'proposed',
  ],
  [/^(idea|concept|new idea|suggestion|idee|wish)\b/, 'idea'],
]

/** Reads where a piece of work stands, in the words of common lists. */
export function readState(cell: Cell): Reading<ComponentState> {
  return readWord(cell, stateWords)
}

const kindWords: ReadonlyArray<readonly [RegExp, ComponentKind]> = [
  [/^(programme|program)s?$/, 'programme'],
  [/^(sub ?)?(project|projet)s?$/, 'project'],
  [/^(initiative|epic)s?$/, 'initiative'],
  [/^(product|produit|platform|service)s?$/, 'product'],
  [/^(standing team|team|equipe|squad)s?$/, 'team'],
  [/^(business as usual|bau|operations?|run|support|maintenance|affaires courantes|exploitation)$/, 'business_as_usual'],
  [/^(idea|idee|concept)s?$/, 'idea'],
]

/** Reads what sort of work a component is. */
export function readKind(cell: Cell): Reading<ComponentKind> {
  return readWord(cell, kindWords)
}

/** The parts of a list in one cell, parted by semicolon, line break, bar, or comma when there is none of those. */
export function readList(cell: Cell): Reading<readonly string[]> {
  return readCell(cell, (text) => {
    const parts = text.split(/[;|\n\r]/.test(text) ? /[;|\n\r]+/ : /,/).map((part) => part.trim())
    return understood([...new Set(parts.filter((part) => part !== ''))])
  })
}
