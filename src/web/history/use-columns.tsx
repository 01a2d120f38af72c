import { useLingui } from '@lingui/react/macro'
import type { HistoryAct } from '#contract/history.ts'
import type { Hat } from '#contract/identity.ts'
import { useFormat } from '../parts/format.ts'
import type { Column } from '../parts/list/column.ts'
import { useWords } from '../parts/words.ts'
import css from './history.module.css'
import { useTold } from './use-told.ts'

/** The server gives acts in the order of time and no other. What was done opens by key and on a phone's card too. */
export function useColumns(onOpen: (act: HistoryAct) => void): readonly Column<HistoryAct>[] {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { hats, person } = useWords()
  const told = useTold()
  const who = ({ personName }: HistoryAct) => (personName === null ? t`the product` : person(personName))
  const hat = ({ hat: worn }: HistoryAct) => (worn === null ? '' : (hats[worn as Hat] ?? worn))
  const columns: readonly (Omit<Column<HistoryAct>, 'cell' | 'value' | 'unordered'> & { readonly say: (act: HistoryAct) => string })[] = [
    { id: 'what', title: t`What`, say: told.act, width: 300, grow: 8 },
    { id: 'when', title: t({ message: 'When', context: 'moment' }), say: ({ happenedAt }) => moment(happenedAt), width: 150, onCard: true },
    { id: 'who', title: t`Who`, say: who, width: 150, onCard: true },
    { id: 'hat', title: t`Hat`, say: hat, width: 120, onCard: true },
  ]
  const opened = (act: HistoryAct) => (
    <button type="button" className={css.act} onClick={() => onOpen(act)}>
      {told.act(act)}
    </button>
  )
  return columns.map(({ say, ...column }) => ({ ...column, cell: column.id === 'what' ? opened : say, value: say, unordered: true }))
}
