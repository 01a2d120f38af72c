import { useLingui } from '@lingui/react/macro'
import type { HistoryAct, HistoryChange } from '#contract/history.ts'
import { fieldLabels } from '../parts/field-labels.ts'
import { useFieldWords } from '../parts/field-words.ts'
import { useFormat } from '../parts/format.ts'
import { countedTo } from './kinds.ts'
import { useKindNames } from './use-kind-names.ts'

/** Acts and changes in the words of the page. */
export function useTold() {
  const { t } = useLingui()
  const { list } = useFormat()
  const { label, say } = useFieldWords()
  const kinds = useKindNames()
  const kindOf = (table: string) => kinds.find(({ value }) => value === (countedTo[table] ?? table))?.label ?? table
  const name = ({ table, recordName }: Pick<HistoryChange, 'table' | 'recordName'>) => recordName || kindOf(table)
  const field = ({ names }: Pick<HistoryChange, 'names'>, { field: key, before, after }: HistoryChange['fields'][number]) => {
    const [what, then, now] = [label(key), say(key, before, { names }), say(key, after, { names })]
    return { what, then, now }
  }
  const change = (one: HistoryChange): string => {
    const called = name(one)
    if (one.kind === 'made') return t`${called} added`
    if (one.kind === 'removed') return t`${called} removed`
    const fields = one.fields
      .filter(({ field: key }) => key in fieldLabels)
      .map((each) => {
        const { what, then, now } = field(one, each)
        return t`${what}: ${now}, was ${then}`
      })
    return fields.length === 0 ? called : t`${called}: ${list(fields)}`
  }
  const act = ({ counts, countedAll, changes }: Pick<HistoryAct, 'counts' | 'countedAll' | 'changes'>): string => {
    const [only] = changes
    const total = counts.reduce((sum, { made, changed, removed }) => sum + made + changed + removed, 0)
    if (only && total === 1) return change(only)
    const byKind = Map.groupBy(counts, ({ table }) => countedTo[table] ?? table)
    const done = [...byKind].map(([kind, of]) => {
      const sum = (what: 'made' | 'changed' | 'removed') => of.reduce((all, count) => all + count[what], 0)
      const [made, changed, removed] = [sum('made'), sum('changed'), sum('removed')]
      const said = list([
        ...(made > 0 ? [t`${made} added`] : []),
        ...(changed > 0 ? [t`${changed} changed`] : []),
        ...(removed > 0 ? [t`${removed} removed`] : []),
      ])
      return t`${kindOf(kind)}: ${said}`
    })
    const all = done.join('; ')
    return countedAll ? all : t`More than a thousand changes; ${all}`
  }
  return { name, field, change, act }
}
