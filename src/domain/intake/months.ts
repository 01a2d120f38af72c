/** Names of months in English and French with their usual short forms, folded. */
const names = [
  'january jan janvier janv',
  'february feb fevrier fevr fev',
  'march mar mars',
  'april apr avril avr',
  'may mai',
  'june jun juin',
  'july jul juillet juil',
  'august aug aout',
  'september sept sep septembre',
  'october oct octobre',
  'november nov novembre',
  'december dec decembre',
]

const byName = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)))

/** A pattern piece that matches the name of any month in folded text. */
export const anyMonth = `(${[...byName.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`

/** 1 to 12 for a folded name, 0 for anything else. */
export function monthNumber(name: string): number {
  return byName.get(name) ?? 0
}
