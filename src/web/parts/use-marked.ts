import { useLocation } from '@tanstack/react-router'
import { useCallback } from 'react'

/** For the row of a record that has no page of its own: the one that the address names after `#` is scrolled to, marked and focused. */
export function useMarked(id: string) {
  const isMarked = useLocation({ select: ({ hash }) => hash === id })
  const show = useCallback(
    (row: HTMLElement | null) => {
      if (!row || !isMarked) return
      row.scrollIntoView({ block: 'center' })
      row.focus({ preventScroll: true })
    },
    [isMarked],
  )
  return { ref: show, ...(isMarked && { tabIndex: -1, 'data-marked': true }) }
}
