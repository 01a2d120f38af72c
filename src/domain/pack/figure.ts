import type { Figures, Unit } from './format-figure.ts'

/** Where a figure comes from. Nothing is printed without one. */
export type Source =
  /** Read from a file: `place` says sheet, row and column in the reader's words. */
  | { readonly kind: 'file'; readonly file: string; readonly place: string; readonly asOf?: string }
  /** Entered by a person on a day. */
  | { readonly kind: 'person'; readonly name: string; readonly asOf: string }
  /** As the organisation keeps it; nobody by name entered it. */
  | { readonly kind: 'record'; readonly where: string; readonly asOf: string }
  /** Not known; entered as a range by a stated rule. */
  | { readonly kind: 'assumed'; readonly rule: string }
  /** Computed by the run that the stamp names; `from` says from what. */
  | { readonly kind: 'computed'; readonly from: string }

/** One figure of a pack: as computed, as printed, and where it comes from. */
export interface Figure {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly unit: Unit
  readonly text: string
  readonly source: Source
  /** The day for which the value holds. */
  readonly asOf: string
}

interface Cited extends Omit<Figure, 'id' | 'text' | 'asOf'> {
  /** Print no less than the value: for an amount that is needed. */
  readonly roundUp?: boolean
}

/** The only way from a number to a page: every citation is kept, and the workbook lists them all. */
export interface Ledger {
  readonly cite: (cited: Cited) => Figure
  readonly figures: () => readonly Figure[]
}

/** What is cited twice in the same way is one figure. Ids are F1, F2, … in the order of first citation. */
export function openLedger(figures: Figures, asOf: string): Ledger {
  const known = new Map<string, Figure>()
  const cite = (cited: Cited): Figure => {
    const key = JSON.stringify([cited.label, cited.value, cited.unit, cited.roundUp ?? false, cited.source])
    const before = known.get(key)
    if (before) return before
    const { roundUp = false, ...said } = cited
    const text = figures.text(roundUp ? figures.raised(said.value, said.unit) : said.value, said.unit)
    const figure = { ...said, id: `F${known.size + 1}`, text, asOf: asOfSource(said.source) ?? asOf }
    known.set(key, figure)
    return figure
  }
  return { cite, figures: () => [...known.values()] }
}

function asOfSource(source: Source): string | undefined {
  return source.kind === 'assumed' || source.kind === 'computed' ? undefined : source.asOf
}
