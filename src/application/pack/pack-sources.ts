import type { LastChange } from '#db/last-changes.ts'
import type { AssumedFigure } from '#domain/component/assume-figures.ts'
import type { Source } from '#domain/pack/figure.ts'
import type { Names } from '#domain/pack/selection-run.ts'

export interface Provenance {
  readonly organisation: string
  readonly asOf: string
  /** Of the components, the teams and the limits. */
  readonly changes: readonly LastChange[]
  readonly assumed: readonly AssumedFigure[]
  /** Id of the record that holds the money limits. */
  readonly limitsId: string
  readonly assumedRule: (assumed: AssumedFigure) => string
  /** From what values are computed. */
  readonly valueFrom: string
}

/** Where each figure of a selection comes from: an assumption, a computation, or the person who last touched the record. */
export function sourcesOf(known: Provenance): Names['source'] {
  const changes = new Map(known.changes.map((change) => [change.recordId, change]))
  const assumed = new Map(known.assumed.map((figure) => [`${figure.figure} ${figure.componentId}`, figure]))
  const record = (id: string): Source => {
    const change = changes.get(id)
    if (change?.person) return { kind: 'person', name: change.person, asOf: change.on }
    return { kind: 'record', where: known.organisation, asOf: change?.on ?? known.asOf }
  }
  return (figure, id) => {
    const guess = assumed.get(`${figure === 'cost' ? 'money' : figure} ${id}`)
    if (guess) return { kind: 'assumed', rule: known.assumedRule(guess) }
    if (figure === 'value') return { kind: 'computed', from: known.valueFrom }
    return record(figure === 'money' ? known.limitsId : id)
  }
}
