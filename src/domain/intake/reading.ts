import { type Cell, fold, isBlank, textOf } from './cell.ts'

/** Why a cell could not be read, in the words a person sees. */
export const reasons = {
  placeholder: 'The cell says that the value is not known',
  withheld: 'The cell says that the value is withheld',
  sentence: 'There are words where a value is expected',
  several_values: 'The cell gives more than one value',
  impossible_date: 'There is no such day',
  impossible_period: 'The two years do not follow each other',
  not_a_date: 'This is not a date in any form known here',
  not_a_number: 'This is not a number',
  not_money: 'This is not an amount of money',
  not_a_yes_or_no: 'This says neither yes nor no',
  not_a_duration: 'This is not a length of time',
  unknown_word: 'This word is not in the list for this column',
  only_a_lower_limit: 'Only a lower limit is given',
  range_backwards: 'The range ends below its start',
  too_large: 'The number is too large to keep exactly',
  other_currency: 'The amount is in another currency than the others of its row',
  below_zero: 'An amount below zero cannot stand here',
  ends_before_start: 'The end lies before the start',
  unknown_reference: 'Nothing in these lists has this key or name',
  nameless: 'The row has neither a key nor a name',
  formula_error: 'The spreadsheet could not work out this cell',
} as const

export type Reason = keyof typeof reasons

/** What one cell says about one question. */
export type Reading<Value> =
  | { readonly kind: 'understood'; readonly value: Value }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not_understood'; readonly reason: Reason }

export const blank = { kind: 'blank' } as const

export function understood<Value>(value: Value): Reading<Value> {
  return { kind: 'understood', value }
}

export function notUnderstood(reason: Reason): { readonly kind: 'not_understood'; readonly reason: Reason } {
  return { kind: 'not_understood', reason }
}

/**
 * Reads a cell, settling first what is the same for every question: blanks, words that stand for a missing value,
 * words that say it is withheld, and a spreadsheet's own errors. A long text that `read` cannot read is a sentence.
 */
export function readCell<Value>(cell: Cell, read: (text: string, cell: Cell) => Reading<Value>): Reading<Value> {
  if (isBlank(cell)) return blank
  const text = textOf(cell).trim()
  const silent = silence(text)
  if (silent) return notUnderstood(silent)
  const reading = read(text, cell)
  return reading.kind === 'not_understood' && general.has(reading.reason) && isSentence(text) ? notUnderstood('sentence') : reading
}

/** Which reason a cell that holds no value gives for it, if it is such a cell. */
export function silence(text: string): 'placeholder' | 'withheld' | 'formula_error' | undefined {
  if (/^-?[£$€]?\d/.test(text)) return undefined
  if (formulaError.test(text)) return 'formula_error'
  const folded = fold(text.slice(0, 200))
  if (placeholder.test(folded)) return 'placeholder'
  return withheld.test(folded) ? 'withheld' : undefined
}

function isSentence(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4
}

const general: ReadonlySet<Reason> = new Set([
  'not_a_date',
  'not_a_number',
  'not_money',
  'not_a_duration',
  'not_a_yes_or_no',
  'unknown_word',
])
const formulaError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/
const placeholder = new RegExp(
  `^[([_*]*(${[
    't\\.?b\\.?[acdn]\\.?',
    'to be (confirmed|determined|decided|agreed|announced|advised|defined)',
    'n\\.?\\/?a\\.?',
    'n\\.?d\\.?',
    's\\/?\\.?o\\.?',
    'nil return',
    'none( given| provided| stated)?',
    'null',
    'unknown',
    'undefined',
    'not (yet )?(known|available|provided|set|decided|determined|defined|applicable|stated|specified|recorded|assessed|rated|agreed|confirmed)',
    'data not (provided|available).*',
    'no data',
    'k\\. ?a\\.',
    'keine angaben?',
    'nicht bekannt',
    'en cours de (chiffrage|definition|cadrage)',
    '(por|a) definir',
    'sin (dato|definir)',
    'onbekend',
    'nao informado',
    'varies',
    'under (review|development)',
    'pending',
    'missing',
    'a (determiner|confirmer|venir|preciser|definir)',
    'non (disponible|determine|defini|fourni|precise|communique|applicable|connu)e?s?',
    'inconnue?s?',
    'sans objet',
    'aucune?',
    '[-.?*]+',
  ].join('|')})[)\\]_*]*(\\s*[(:,;-].*| at this (point|time|stage).*)?$`,
)
const withheld =
  /^(exempt\b|exempted|redacted|withheld|confidential|commercially sensitive|commercial in confidence|not disclosed|undisclosed|nfp\b|not for publication|not published|not publicly|commercial (confidence|sensitiv)|vertraulich|confidencial|classified|section \d+\b|s\.? ?\d+\b.*(foi|exempt)|s\.\d+$|caviarde|confidentiel|non divulgue|protege|foi exempt)/
