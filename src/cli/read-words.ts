import { refuse } from '#contract/refusals.ts'
import { camelCase, type Usage } from './usage.ts'

type Texts = Record<string, string | string[] | boolean>

/**
 * The words after a command's name, sorted by the usage line: `['a.csv', '--seed', '3']` becomes `{ file: 'a.csv', seed: '3' }`.
 *
 * Options may be written `--budgetMinor` or `--budget-minor`, with a space or `=`. Words after `--` are never options.
 * Refuses `command_misused` for an unknown option, a missing value, a missing word and a word too many.
 */
export function readWords(usage: Usage, words: readonly string[]): Texts {
  const texts: Texts = {}
  const loose: string[] = []
  const left = [...words]
  while (left.length > 0) {
    const word = left.shift()!
    if (word === '--') loose.push(...left.splice(0))
    else if (word.startsWith('--')) readOption(usage, texts, [word, left])
    else loose.push(word)
  }
  for (const slot of usage.positional) {
    const taken = slot.many ? loose.splice(0) : loose.splice(0, 1)
    if (taken.length > 0) texts[slot.name] = slot.many ? taken : taken[0]!
    else if (slot.required) refuse('command_misused', { missing: `<${slot.name}>` })
  }
  const missing = usage.options.find(({ name, required }) => required && !(name in texts))
  if (missing) refuse('command_misused', { missing: `--${missing.name}` })
  if (loose.length > 0) refuse('command_misused', { unexpected: loose.join(' ') })
  return texts
}

function readOption(usage: Usage, texts: Texts, [word, left]: [string, string[]]): void {
  const [written = '', inline] = word.slice(2).split(/=(.*)/s)
  const name = camelCase(written)
  if (usage.flags.includes(name)) {
    texts[name] = inline === undefined ? true : inline === 'true'
    return
  }
  const option = usage.options.find((each) => each.name === name)
  if (!option) refuse('command_misused', { unknownOption: `--${written}` })
  const value = inline ?? left.shift()
  if (value === undefined) refuse('command_misused', { missing: `the value of --${written}` })
  const before = texts[name]
  if (option.many) texts[name] = [...(Array.isArray(before) ? before : []), value]
  else texts[name] = value
}
