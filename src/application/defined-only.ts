/** A change without the keys that were left out, so that they do not overwrite what is there. Null stays: it empties. */
export function definedOnly<Change extends object>(change: Change): { [Key in keyof Change]?: Exclude<Change[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never
}

/** What is there under the keys that a change names: shown beside it when the edit is stale. */
export function sameKeysOf<There extends object>(there: There, change: object): Partial<There> {
  return Object.fromEntries(Object.entries(there).filter(([key]) => key in change || key === 'revision')) as Partial<There>
}
