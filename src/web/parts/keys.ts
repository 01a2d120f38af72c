import { useEffect, useRef } from 'react'

export interface PageKey {
  readonly key: string
  readonly label: string
  readonly run: () => void
}

const held = new Set<readonly PageKey[]>()

/** The keys that work on the page shown now, for the list behind `?`. */
export function pageKeys(): readonly PageKey[] {
  return [...held].flat()
}

/** Gives the page keys of its own. They rest while somebody writes in a field. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const mine = latest.current
    held.add(mine)
    const press = (event: KeyboardEvent) => {
      if (isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const found = latest.current.find(({ key }) => key === event.key)
      if (!found) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', press)
    return () => {
      held.delete(mine)
      document.removeEventListener('keydown', press)
    }
  }, [])
}

export function isWriting({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="grid"], [role="menu"], [role="listbox"]') !== null
}
