/** Who may talk to the one session there is. Waiters are served in the order in which they came. */
export interface SessionLock<Holder> {
  /** Resolves at once for the holder itself; otherwise when its turn comes, or says why it never did. */
  readonly acquire: (who: Holder) => Promise<'held' | 'timed out' | 'cancelled'>
  readonly release: () => void
  /** Ends a wait early. True when there was one. */
  readonly cancel: (who: Holder) => boolean
  readonly holder: () => Holder | undefined
}

interface Waiter<Holder> {
  readonly who: Holder
  readonly settle: (outcome: 'held' | 'timed out' | 'cancelled') => void
}

/** `patienceMs`: how long a waiter waits before it is told that the session is busy. */
export function sessionLock<Holder>(patienceMs: number): SessionLock<Holder> {
  let current: Holder | undefined
  let queue: Waiter<Holder>[] = []

  const leave = (waiter: Waiter<Holder>) => {
    queue = queue.filter((other) => other !== waiter)
  }

  return {
    holder: () => current,
    acquire(who) {
      if (current === undefined || current === who) {
        current = who
        return Promise.resolve('held')
      }
      return new Promise((resolve) => {
        const waiter: Waiter<Holder> = {
          who,
          settle(outcome) {
            clearTimeout(timer)
            leave(waiter)
            resolve(outcome)
          },
        }
        const timer = setTimeout(() => waiter.settle('timed out'), patienceMs)
        queue.push(waiter)
      })
    },
    release() {
      current = queue[0]?.who
      queue[0]?.settle('held')
    },
    cancel(who) {
      const waiter = queue.find((other) => other.who === who)
      waiter?.settle('cancelled')
      return waiter !== undefined
    },
  }
}
