import type { FigureSource } from '#db/figure-sources.ts'
import type { PlaceInFile } from '#db/import-changes.ts'
import type { LastChange } from '#db/last-changes.ts'
import type { AssumedFigure } from '#domain/component/assume-figures.ts'
import type { Source } from '#domain/pack/figure.ts'
import type { Names } from '#domain/pack/selection-run.ts'

export interface Provenance {
  readonly organisation: string
  readonly asOf: string
  /** Of the teams and the limits. */
  readonly changes: readonly LastChange[]
  /** Of the money of components, figure by figure. */
  readonly figures: readonly FigureSource[]
  /** How a row of a sheet is called; of a file with one list the sheet is empty. */
  readonly placeInWords: (place: PlaceInFile) => string
  readonly assumed: readonly AssumedFigure[]
  /** Id of the record that holds the money limits. */
  readonly limitsId: string
  readonly assumedRule: (assumed: AssumedFigure) => string
  /** From what values are computed. */
  readonly valueFrom: string
}

const fields = { cost: 'budget_minor', spent: 'spent_minor', stopCost: 'stop_cost_minor' } as const

/** Where each figure of a selection comes from: an assumption, a computation, a row of a file, or the person who said it last. */
export function sourcesOf(known: Provenance): Names['source'] {
  const changes = new Map(known.changes.map((change) => [change.recordId, change]))
  const assumed = new Map(known.assumed.map((figure) => [`${figure.figure} ${figure.componentId}`, figure]))
  const record = (id: string): Source => {
    const change = changes.get(id)
    if (change?.person) return { kind: 'person', name: change.person, asOf: change.on }
    return { kind: 'record', where: known.organisation, asOf: change?.on ?? known.asOf }
  }
  const figures = new Map(known.figures.map((figure) => [`${figure.field} ${figure.recordId}`, figure]))
  const money = (field: FigureSource['field'], id: string): Source => {
    const found = figures.get(`${field} ${id}`)
    if (found?.place) return { kind: 'file', file: found.place.file, place: known.placeInWords(found.place), asOf: found.on }
    if (found?.person) return { kind: 'person', name: found.person, asOf: found.on }
    return { kind: 'record', where: known.organisation, asOf: found?.on ?? known.asOf }
  }
  return (figure, id) => {
    const guess = assumed.get(`${figure === 'cost' ? 'money' : figure} ${id}`)
    if (guess) return { kind: 'assumed', rule: known.assumedRule(guess) }
    if (figure === 'value') return { kind: 'computed', from: known.valueFrom }
    if (figure === 'money') return record(known.limitsId)
    return figure === 'capacity' ? record(id) : money(fields[figure], id)
  }
}
