import { useSyncExternalStore } from 'react'
import type { ChangedBy } from '#contract/stale.ts'

export type Side = 'mine' | 'theirs'

/** One value that two people changed: both as they are shown. */
export interface Clash {
  readonly key: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly changedBy: ChangedBy | null
}

interface Conflict {
  readonly clashes: readonly Clash[]
  readonly decide: (sides: ReadonlyMap<string, Side>) => void
}

let waiting: readonly Conflict[] = []
const listeners = new Set<() => void>()

function show(next: readonly Conflict[]) {
  waiting = next
  for (const listener of listeners) listener()
}

/** Shows both values of each clash and waits until the person has chosen between them. One conflict is shown at a time. */
export function askWhich(clashes: readonly Clash[]): Promise<ReadonlyMap<string, Side>> {
  return new Promise((resolve) => {
    const conflict: Conflict = {
      clashes,
      decide: (sides) => {
        show(waiting.filter((other) => other !== conflict))
        resolve(sides)
      },
    }
    show([...waiting, conflict])
  })
}

export function useConflict(): Conflict | undefined {
  return useSyncExternalStore(listen, () => waiting[0])
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
