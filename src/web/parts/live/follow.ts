import type { Changed } from '#contract/live.ts'

/** What changed, or that everything may have. */
export type News = Changed | 'everything'

const firstWaitMs = 1_000
const longestWaitMs = 30_000
/** The server says every five seconds that it is there; after so long a silence the connection is taken for dead. */
const silentMs = 20_000

/** How the stream of this tab stands: whoever acts learns from it whether the change will be told. */
const state = { open: false, heard: 0 }

export function isFollowing(): boolean {
  return state.open
}

/** How often something was heard of a change. */
export function newsHeard(): number {
  return state.heard
}

/**
 * Follows what changes, on one connection: it rests while the tab is hidden, and goes on after the last thing it heard
 * when it is seen again or the connection broke. `onLost` is called whenever it broke. Answers how to end it.
 */
export function follow(onNews: (news: News) => void, onLost: () => void): () => void {
  let source: EventSource | undefined
  let last: string | undefined
  let wait = firstWaitMs
  let timer: ReturnType<typeof setTimeout> | undefined

  const rest = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
    state.open = false
  }
  const lose = () => {
    rest()
    onLost()
    timer = setTimeout(connect, wait * (0.5 + Math.random()))
    wait = Math.min(2 * wait, longestWaitMs)
  }
  const hear = ({ type, data, lastEventId }: MessageEvent<string>) => {
    clearTimeout(timer)
    timer = setTimeout(lose, silentMs)
    wait = firstWaitMs
    last = lastEventId
    state.open = true
    if (type === 'here') return
    state.heard += 1
    onNews(type === 'begin' ? 'everything' : JSON.parse(data))
  }
  const connect = () => {
    rest()
    if (document.hidden) return
    source = new EventSource(last === undefined ? '/api/events' : `/api/events?after=${last}`)
    for (const kind of ['begin', 'change', 'here']) source.addEventListener(kind, hear)
    source.addEventListener('error', lose)
    timer = setTimeout(lose, silentMs)
  }

  document.addEventListener('visibilitychange', connect)
  window.addEventListener('online', connect)
  connect()
  return () => {
    document.removeEventListener('visibilitychange', connect)
    window.removeEventListener('online', connect)
    rest()
  }
}
