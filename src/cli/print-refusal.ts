import { type Refusal, refusals } from '#contract/refusals.ts'

/**
 * A refusal as a person reads it: what is wrong, then what the refusal knows, one line a fact; problems with their place.
 */
export function printRefusal({ code, facts }: Refusal): string {
  const lines = Object.entries(facts).flatMap(([name, fact]) =>
    Array.isArray(fact) ? fact.map((each) => `  ${printProblem(each)}`) : [`  ${spaced(name)}: ${printFact(fact)}`],
  )
  return [`${refusals[code].title} (${code})`, ...lines].join('\n')
}

const places = ['file', 'sheet', 'row', 'line', 'column', 'at']

/** `sheet Plan, row 4, column Start: 31 February is no date`. */
function printProblem(problem: unknown): string {
  if (problem === null || typeof problem !== 'object') return printFact(problem)
  const said = Object.entries(problem).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '')
  const place = said.filter(([name]) => places.includes(name)).map(([name, fact]) => (name === 'at' ? `${fact}` : `${name} ${fact}`))
  const rest = said
    .filter(([name]) => !places.includes(name))
    .map(([name, fact]) => (wordy.has(name) ? `${fact}` : `${spaced(name)} ${printFact(fact)}`))
  return [place.join(', '), rest.join(', ')].filter((part) => part !== '').join(': ')
}

const wordy = new Set(['message', 'reason', 'title'])

function printFact(fact: unknown): string {
  return typeof fact === 'string' ? fact : JSON.stringify(fact)
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
}
