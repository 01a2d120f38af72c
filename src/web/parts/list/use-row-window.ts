import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from '../use-printing.ts'

/** More rows than anybody reads on paper; a longer list is taken along as a workbook. */
const mostPrinted = 1000

interface RowWindow {
  readonly count: number
  /** How high a row is before anybody measured it, in pixels. */
  readonly height: number
  /** Told which row is the last of those that exist, so that more can be fetched. */
  readonly onReach?: ((row: number) => void) | undefined
}

/** So few rows exist all at once: the browser finds words in them, and readers count them. */
const fewRows = 100

/** The rows that exist: all of a short list, else those in view and a dozen on either side, placed in a holder as high as all of them. */
export function useRowWindow({ count, height, onReach }: RowWindow) {
  const holder = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setOffset((holder.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    measure()
    // What stands above may grow after the list is there.
    const above = new ResizeObserver(measure)
    above.observe(document.body)
    return () => above.disconnect()
  }, [])
  const overscan = usePrinting() ? mostPrinted : count <= fewRows ? fewRows : 12
  const virtual = useWindowVirtualizer({ count, estimateSize: () => height, overscan, scrollMargin: offset })
  const last = virtual.getVirtualItems().at(-1)?.index ?? -1
  // After each render: what was asked for may have come while the view stood still.
  useEffect(() => onReach?.(last))
  return { holder, virtual, offset }
}
