/** A record for a person to read where no shorter form says it better. */
export function asText(answer: unknown): string {
  return JSON.stringify(answer, null, 2)
}

/** A list, one item a line, and how to go on where there is more. */
export function asLines<Item>(line: (item: Item) => string) {
  return ({ items, next = null }: { readonly items: readonly Item[]; readonly next?: string | null }): string =>
    [...items.map(line), ...(next === null ? [] : [`more: --after ${next}`])].join('\n')
}
