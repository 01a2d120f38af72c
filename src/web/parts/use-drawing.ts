import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { boundsOf, type CellAt, drawnOut, type GridRange } from './grid-range.ts'

interface Drawn {
  readonly range: GridRange
  readonly drawOut: (source: GridRange, target: CellAt) => void
}

/** A range drawn out by its corner, until the button is let go: what it would cover, and what the pointer does to it. */
export function useDrawing({ range, drawOut }: Drawn) {
  const [drawn, draw] = useState<{ readonly source: GridRange; readonly to: CellAt } | null>(null)
  useWindowEvent('mouseup', () => {
    if (drawn) drawOut(drawn.source, drawn.to)
    draw(null)
  })
  const { bottom, right } = boundsOf(range)
  return {
    covered: drawn ? drawnOut(drawn.source, drawn.to) : range,
    isCorner: ({ row, column }: CellAt) => row === bottom && column === right,
    begin: (at: CellAt) => draw({ source: range, to: at }),
    /** Whether the pointer draws, and so chooses nothing. */
    goTo: (to: CellAt) => {
      if (drawn) draw({ ...drawn, to })
      return drawn !== null
    },
  }
}
