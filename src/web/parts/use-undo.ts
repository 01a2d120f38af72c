import { useState } from 'react'

interface Step<Change> {
  readonly before: readonly Change[]
  readonly after: readonly Change[]
}

interface Past<Change> {
  readonly back: readonly Step<Change>[]
  readonly forth: readonly Step<Change>[]
}

/** Steps back and forth over changes; a new change forgets the steps forth. */
export function useUndo<Change>(onChange: (changes: readonly Change[]) => void) {
  const [past, setPast] = useState<Past<Change>>({ back: [], forth: [] })
  return {
    apply: (before: readonly Change[], after: readonly Change[]) => {
      setPast(({ back }) => ({ back: [...back, { before, after }], forth: [] }))
      onChange(after)
    },
    undo: () => {
      const last = past.back.at(-1)
      if (!last) return
      setPast({ back: past.back.slice(0, -1), forth: [...past.forth, last] })
      onChange(last.before)
    },
    redo: () => {
      const next = past.forth.at(-1)
      if (!next) return
      setPast({ back: [...past.back, next], forth: past.forth.slice(0, -1) })
      onChange(next.after)
    },
    canUndo: past.back.length > 0,
    canRedo: past.forth.length > 0,
  }
}
