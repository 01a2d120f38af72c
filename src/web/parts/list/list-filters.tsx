import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { ChoiceChip } from '../chip.tsx'
import type { Column, ListFilter } from './column.ts'
import css from './list-tools.module.css'
import { OrderMenu } from './order-menu.tsx'
import type { ListState } from './use-list-search.ts'

interface ListFiltersProps<Row> {
  readonly state: ListState
  readonly filters: readonly ListFilter[]
  readonly columns: readonly Column<Row>[]
  readonly orderMenu?: boolean | undefined
}

/** Search and filters; on a phone, where there are no titles to press, the order as well. */
export function ListFilters<Row>({ state: { search, change }, filters, columns, orderMenu = false }: ListFiltersProps<Row>) {
  const { t } = useLingui()
  const small = useMediaQuery('(max-width: 639.98px)') ?? false
  const useful = filters.filter(({ options }) => options.length > 1)
  return (
    <div className={css.tools}>
      <Find value={search.find ?? ''} onFind={(find) => change({ ...withoutFind(search), ...(find !== '' && { find }) })} />
      {useful.map(({ id, label, options }) => {
        const chosen = search.filters?.[id] ?? []
        const narrow = (values: readonly string[]) => change(withFilter(search, id, values))
        return <ChoiceChip key={id} label={label} all={t`All`} options={options} chosen={chosen} onChange={narrow} />
      })}
      {(small || orderMenu) && <OrderMenu columns={columns} search={search} onChange={change} />}
    </div>
  )
}

function withoutFind({ find: _, ...rest }: ListState['search']) {
  return rest
}

function withFilter({ filters, ...rest }: ListState['search'], id: string, values: readonly string[]): ListState['search'] {
  const { [id]: _, ...others } = filters ?? {}
  const next = values.length === 0 ? others : { ...others, [id]: values }
  return Object.keys(next).length === 0 ? rest : { ...rest, filters: next }
}

/** Looks for what was typed once the typing rests. */
function Find({ value, onFind }: { value: string; onFind: (find: string) => void }) {
  const { t } = useLingui()
  const [text, setText] = useState(value)
  const find = useDebouncedCallback(onFind, 200)
  useEffect(() => setText(value), [value])
  return (
    <TextInput
      size="xs"
      className={css.find}
      type="search"
      data-page-filter
      aria-label={t`Find in the list`}
      placeholder={t`Find in the list`}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        find(event.currentTarget.value.trim())
      }}
    />
  )
}
