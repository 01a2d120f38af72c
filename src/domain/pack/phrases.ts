import type { Figure } from './figure.ts'

/** A count with its noun: 1 piece, 2 pieces. */
export function pieces(figure: Figure, singular: string, plural: string): string {
  return `${figure.text} ${figure.value === 1 ? singular : plural}`
}

/** Names in a row: a, b and c. */
export function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
