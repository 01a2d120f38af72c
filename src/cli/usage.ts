/** A word of a usage line that the person fills in. */
export interface Slot {
  readonly name: string
  readonly required: boolean
  /** Takes every word that is left, `<file…>`; an option that may be given several times, `[--tag <tag…>]`. */
  readonly many: boolean
}

/** A usage line understood: `portolan portfolio select <file> [--seed <number>] [--preview]`. */
export interface Usage {
  /** The words that name the command: `portfolio`, `select`. */
  readonly words: readonly string[]
  readonly positional: readonly Slot[]
  readonly options: readonly Slot[]
  readonly flags: readonly string[]
}

const token = /\[?--(?<option>[\w-]+)(?: <[^>…]+(?<manyOption>…)?>)?\]?|(?<open>[<[])(?<slot>[\w-]+)(?<many>…)?[>\]]|(?<word>[\w-]+)/g

export function parseUsage(line: string): Usage {
  const words: string[] = []
  const positional: Slot[] = []
  const options: Slot[] = []
  const flags: string[] = []
  for (const { 0: whole, groups = {} } of line.replace(/^portolan /, '').matchAll(token)) {
    const { option, manyOption, open, slot, many, word } = groups
    if (option && !whole.includes('<')) flags.push(camelCase(option))
    else if (option) options.push({ name: camelCase(option), required: !whole.startsWith('['), many: manyOption !== undefined })
    else if (slot) positional.push({ name: camelCase(slot), required: open === '<', many: many !== undefined })
    else if (word) words.push(word)
  }
  return { words, positional, options, flags }
}

export function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
