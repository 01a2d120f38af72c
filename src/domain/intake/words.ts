import type { ComponentKind } from '../component/kinds.ts'
import type { ComponentState } from '../component/states.ts'
import { type Cell, fold, textOf } from './cell.ts'
import type { DecimalSign } from './numerals.ts'
import { readPercent } from './quantities.ts'
import { notUnderstood, type Reading, readCell, understood } from './reading.ts'

/** Reads a word out of a closed list of patterns over folded text; the first that fits wins. Numbering before it is left out. */
function readWord<Value>(cell: Cell, list: ReadonlyArray<readonly [RegExp, Value]>): Reading<Value> {
  const word = wordIn(textOf(cell))
  const found = word === '' || word.length > 60 ? undefined : list.find(([pattern]) => pattern.test(word))
  return found ? understood(found[1]) : readCell(cell, () => notUnderstood('unknown_word'))
}

/** `3 - In progress`, `Phase 2: Build`, `4-Construction` without what numbers them. */
function wordIn(text: string): string {
  const word = fold(text.slice(0, 200))
    .replaceAll(/[-_\s]+/g, ' ')
    .trim()
  return word.replace(/^(?:(?:phase|stage|step|level|etape|gate) )?\(?\d{1,2}[).:]? ?(?=\p{L})/u, '').replace(/[.*†]+$/, '')
}

/** Delivery risk 0 to 100 for the words of traffic lights; higher is riskier. */
const lights: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(amber|yellow|a|y|orange|jaune|ambre) ?[/ ] ?(green|g|vert)$|^(green|g|vert) ?[/ ] ?(amber|yellow|a|orange|jaune)$/, 30],
  [/^(amber|yellow|a|y|orange|jaune|ambre) ?[/ ] ?(red|r|rouge)$|^(red|r|rouge) ?[/ ] ?(amber|yellow|a|orange|jaune)$/, 70],
  [/^(green|g|vert|grun|gruen|verde|groen|gronn|on (track|target|schedule|budget)|en bonne voie|no issues?|🟢)$/, 10],
  [/^(amber|yellow|a|y|orange|jaune|ambre|gelb|amarillo|amarelo|giallo|geel|gul|at risk|a risque|caution|🟡|🟠)$/, 50],
  [/^(red|r|rouge|rot|rojo|vermelho|rosso|rood|rod|off (track|target|schedule)|critical|critique|delayed|🔴)$/, 90],
]

/** Steps of a scale, low to high, where high is risky; where high is good they stand for what is left to 100. */
const steps: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(very low|tres faible)( (risk|confidence))?$/, 5],
  [/^(low|faible|l|niedrig|bajo|baixo)( (risk|confidence))?$|^risque faible$/, 20],
  [/^(medium|moderate|med) ?(to )?low$|^low ?(to )?(medium|moderate)$/, 35],
  [/^(medium|moderate|med|moyen(ne)?|modere|m|mittel|medio)( (risk|confidence))?$|^risque moyen$/, 50],
  [/^(medium|moderate|med) ?(to )?high$|^high ?(to )?medium$/, 65],
  [/^(high|eleve(e)?|h|haut|hoch|alto)( (risk|confidence))?$|^risque eleve$/, 80],
  [/^(very high|tres eleve(e)?|extreme|severe)( (risk|confidence))?$/, 95],
]
const marks: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(excellent|very good)$/, 5],
  [/^(good|healthy|strong|gut|bon|bonne)$/, 15],
  [/^(fair|satisfactory|moyen|acceptable)$/, 50],
  [/^(poor|bad|weak|unhealthy|mauvais|schlecht)$/, 85],
]
const risky = [...lights, ...steps, ...marks]
const confident = [...lights, ...steps.map(([pattern, risk]) => [pattern, 100 - risk] as const), ...marks]

/** Reads a risk as 0 to 100: a word of a traffic light or scale, a percentage, or a number in that range. */
export function readRisk(
  cell: Cell,
  { decimal, highIsGood }: { readonly decimal: DecimalSign; readonly highIsGood: boolean },
): Reading<number> {
  const word = readWord(cell, highIsGood ? confident : risky)
  if (word.kind !== 'not_understood' || word.reason !== 'unknown_word') return word
  const number = readPercent(cell, { decimal, shares: false })
  if (number.kind !== 'understood' || number.value < 0 || number.value > 100) return word
  return highIsGood ? understood(100 - number.value) : number
}

const stateWords: ReadonlyArray<readonly [RegExp, ComponentState]> = [
  [
    /^(stopped|cancell?ed|terminated|rejected|withdrawn|abandoned|annulee?|abandonnee?|arretee?|rejetee?|refusee?|dropped|closed (incomplete|skipped)|discontinued|gestoppt|abgebrochen|cancelad[oa]|annullat[oa]|gestopt|stoppet|avlyst|transferred|superseded)\b/,
    'stopped',
  ],
  [
    /^(on hold|paused|hold|suspended|deferred|delayed start|postponed|en attente|suspendue?|en pause|reportee?|frozen|parked|stuck|blocked|pending|inactive|ruhend|pausiert|paralizad[oa]|paralisad[oa]|suspendid[oa]|suspens[oa]|sospes[oa]|opgeschort)\b/,
    'on_hold',
  ],
  [
    /^(closed?|completed?|done|finished|delivered|closed out|terminee?|achevee?|cloture?e?|livree?|live|ended|complete|resolved|operational|in service|abgeschlossen|fertig|beendet|erledigt|finalizad[oa]|terminad[oa]|concluid[oa]|entregue|completat[oa]|afgerond|avsluttet|afsluttet|avslutad|ferdig)\b/,
    'closed',
  ],
  [
    /^(in delivery|in progress|ongoing|active|in flight|started|execution|executing|delivery|delivering|implementation|implementing|underway|under way|running|current|build|testing|construction|en cours|en execution|realisation|demarree?|open|wip|on track|at risk|off track|late|delayed|work in progress|working|closing|closure|signed|deploy\w*|deploiement|rollout|procurement|in procurement|contract awarded|monitor\w*|measure|in umsetzung|umsetzung|laufend|aktiv|in arbeit|en ejecucion|en curso|em andamento|em execucao|in corso|in uitvoering|uitvoering|gjennomforing|pagaende|igangvaerende|implement)\b/,
    'in_delivery',
  ],
  [
    /^(approved|authori[sz]ed|funded|committed|ready|planned|planning|not started|definition|design|mobili[sz]ing|approuvee?|autorisee?|planifiee?|non commencee?|initiation|initiated|scheduled|to do|todo|backlog|not yet started|plan|pre ?design|conception|cadrage|genehmigt|geplant|in planung|planung|planificad[oa]|planejad[oa]|aprobad[oa]|aprovad[oa]|gepland|planlegging|planlagt|planerad|develop)\b/,
    'approved',
  ],
  [
    /^(proposed?|proposal|submitted|candidate|under review|in review|business case|requested|awaiting approval|pending approval|proposee?|soumise?|a l'etude|draft|pipeline|requested|feasibility|pre procurement|beantragt|vorschlag|propuest[oa]|propost[oa]|in consultation|identified)\b/,
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
