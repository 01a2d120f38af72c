import { useSyncExternalStore } from 'react'

let printing = false

/** Whether the page is being put on paper: what a window shows in part must then be there whole. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => printing)
}

function follow(tell: () => void): () => void {
  const [begin, end] = [() => set(true, tell), () => set(false, tell)]
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

function set(now: boolean, tell: () => void): void {
  printing = now
  tell()
}
