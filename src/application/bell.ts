/** Tells everybody who waits that something may have changed. */
export interface Bell {
  readonly ring: () => void
  /** Ends with the next ring, after `milliseconds`, or with the signal, whichever comes first. */
  readonly next: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export function newBell(): Bell {
  const waiting = new Set<() => void>()
  return {
    ring() {
      for (const go of waiting) go()
    },
    next: (milliseconds, signal) =>
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
        if (signal.aborted) go()
      }),
  }
}
