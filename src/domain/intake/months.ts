/** Names of months with their usual short forms, folded: English, French, German, Spanish, Portuguese, Italian, Dutch, Nordic. */
const names = [
  'january jan janvier janv januar janner jaenner enero ene janeiro gennaio gen januari',
  'february feb fevrier fevr fev februar febrero fevereiro febbraio februari',
  'march mar mars marz maerz mrz marzo marco maart mrt marts',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei maj',
  'june jun juin juni junio junho giugno giu',
  'july jul juillet juil juli julio julho luglio lug',
  'august aug aout agosto ago augustus',
  'september sept sep septembre septiembre setembro set settembre',
  'october oct octobre oktober okt octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec decembre dezember dez diciembre dic dezembro dicembre desember des',
]

const byName = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)))

/** A pattern piece that matches the name of any month in folded text. */
export const anyMonth = `(${[...byName.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`

/** 1 to 12 for a folded name, 0 for anything else. */
export function monthNumber(name: string): number {
  return byName.get(name) ?? 0
}
