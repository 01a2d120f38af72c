/** Words that heads of lists are made of, folded. */
const known = new Set(
  `acronym actual address agency amount amt approval approved area baseline begin board budget category city closing code comments
  commitment complete completion contact contract cost costs country current date delivery department description dept display division
  duration email end estimated expected finish fiscal forecast fund funding gate id initiative investment key lead lend manager month
  name number objective office org organisation organization original owner percent phase plan planned priority program programme
  progress project projected quarter rating ref reference region remaining revised risk role schedule score sector short spend spent
  sponsor stage start state status summary target task team title total type unit update updated value year`
    .split(/\s+/)
    .filter(Boolean),
)

/** A head written without blanks, as databases name columns, in its words: `projectname`, `boardapprovaldate`. Any other word is itself. */
export function splitRunTogether(word: string): readonly string[] {
  if (word.length < 6 || known.has(word)) return [word]
  return split(word) ?? [word]
}

/** The longest known words first, so that `programme` is not `program` and a rest. */
function split(word: string): readonly string[] | null {
  if (word === '') return []
  for (let length = word.length; length >= 2; length--) {
    const rest = known.has(word.slice(0, length)) ? split(word.slice(length)) : null
    if (rest) return [word.slice(0, length), ...rest]
  }
  return null
}
