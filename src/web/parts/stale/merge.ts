/** What two people made of one value, put together; a conflict where they changed the same part of it differently. */
export type Merged = { readonly kind: 'merged'; readonly value: unknown } | { readonly kind: 'conflict' }

type Parts = Readonly<Record<string, unknown>>

/**
 * `base` is what both of them began with. Amounts by period are put together period by period, lists of names and ids as
 * sets, and records part by part; anything else is one value that only one of them may have changed.
 */
export function merge(base: unknown, mine: unknown, theirs: unknown): Merged {
  if (same(mine, theirs) || same(base, mine)) return { kind: 'merged', value: theirs }
  if (same(base, theirs)) return { kind: 'merged', value: mine }
  const all = [base, mine, theirs]
  if (all.every(areNames)) return { kind: 'merged', value: mergeSets(base as string[], mine as string[], theirs as string[]) }
  if (all.every(areAmounts)) return inParts(all.map(byPlace), (parts) => amountsOf(parts))
  if (all.every(areTeamed)) return inParts(all.map(byTeam), (parts) => Object.values(parts).filter((one) => one !== undefined))
  if (all.every(areParts) && new Set(all.map((one) => (one as Parts).kind)).size === 1) return inParts(all as Parts[], (parts) => parts)
  return { kind: 'conflict' }
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function inParts([base = {}, mine = {}, theirs = {}]: readonly Parts[], together: (parts: Parts) => unknown): Merged {
  const parts: Record<string, unknown> = {}
  for (const key of Object.keys({ ...theirs, ...mine })) {
    const merged = merge(base[key], mine[key], theirs[key])
    if (merged.kind === 'conflict') return merged
    if (merged.value !== undefined) parts[key] = merged.value
  }
  return { kind: 'merged', value: together(parts) }
}

function mergeSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = new Set(base.filter((one) => !mine.includes(one)))
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
  return [...theirs.filter((one) => !removed.has(one)), ...added]
}

function areNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function areAmounts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'number')
}

/** Minutes by team, as a piece of work asks for them. */
function areTeamed(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => areParts(one) && 'roleId' in (one as object))
}

function areParts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A period without an amount has none, which is nought. */
function byPlace(amounts: unknown): Parts {
  const longest = 40
  return Object.fromEntries(Array.from({ length: longest }, (_, at) => [at, (amounts as readonly number[])[at] ?? 0]))
}

function amountsOf(parts: Parts): number[] {
  const amounts = Object.values(parts).map(Number)
  return amounts.slice(0, amounts.findLastIndex((amount) => amount !== 0) + 1)
}

function byTeam(entries: unknown): Parts {
  return Object.fromEntries((entries as readonly { readonly roleId: string }[]).map((entry) => [entry.roleId, entry]))
}
