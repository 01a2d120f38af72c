/** Tells everybody who waits that something may have changed. */
export interface Bell {
  readonly ring: () => void
  /** How often it has rung: whoever notes it before they look hears a ring that came while they looked. */
  readonly rung: () => number
  /** Ends with the first ring after the noted one, after `milliseconds`, or with the signal, whichever comes first. */
  readonly next: (noted: number, milliseconds: number, signal: AbortSignal) => Promise<void>
}

export function newBell(): Bell {
  const waiting = new Set<() => void>()
  let rung = 0
  return {
    ring() {
      rung += 1
      for (const go of waiting) go()
    },
    rung: () => rung,
    next: (noted, milliseconds, signal) =>
      new Promise((resolve) => {
        const go = () => {
          clearTimeout(timer)
          waiting.delete(go)
          signal.removeEventListener('abort', go)
          resolve()
        }
        const timer = setTimeout(go, milliseconds)
        waiting.add(go)
        signal.addEventListener('abort', go, { once: true })
        if (signal.aborted || rung > noted) go()
      }),
  }
}
