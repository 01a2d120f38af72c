/** Which rows of a list are chosen: some by name, or all that the list finds, seen or not, but for a few. */
export type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> }

export const noneChosen: Chosen = { kind: 'some', ids: new Set() }
export const allChosen: Chosen = { kind: 'all', except: new Set() }

export function isChosen(chosen: Chosen, id: string): boolean {
  return chosen.kind === 'all' ? !chosen.except.has(id) : chosen.ids.has(id)
}

/** With these rows chosen, or left out. */
export function withRows(chosen: Chosen, ids: readonly string[], on: boolean): Chosen {
  const listed = new Set(chosen.kind === 'all' ? chosen.except : chosen.ids)
  for (const id of ids) {
    if (on === (chosen.kind === 'some')) listed.add(id)
    else listed.delete(id)
  }
  return chosen.kind === 'all' ? { kind: 'all', except: listed } : { kind: 'some', ids: listed }
}

/** Of so many that the list finds. */
export function countChosen(chosen: Chosen, found: number): number {
  return chosen.kind === 'all' ? Math.max(0, found - chosen.except.size) : chosen.ids.size
}
