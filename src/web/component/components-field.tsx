import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listComponents } from '#contract/component.ts'
import { useAnswer } from '../parts/use-operation.ts'

/** As many as are read at a glance; typing on finds the rest. */
const offered = 20

interface ComponentsFieldProps {
  readonly label: string
  readonly description: string
  /** The one that cannot be chosen. */
  readonly without: string
  readonly disabled: boolean
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** Other pieces of work, looked for by their words: a portfolio holds more of them than a page should. */
export function ComponentsField({ without, value, onChange, ...shown }: ComponentsFieldProps) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim().slice(0, 200), 200)
  const chosen = useAnswer(listComponents, { id: [...value], limit: 200 }, { enabled: value.length > 0 })
  const found = useAnswer(listComponents, { ...(search !== '' && { search }), limit: offered + 1 }, { enabled: !shown.disabled })
  const names = new Map(
    [chosen, found].flatMap((asked) => (asked.state === 'answered' ? asked.answer.items : [])).map(({ id, name }) => [id, name]),
  )
  names.delete(without)
  const unnamed = value.filter((id) => !names.has(id))
  return (
    <MultiSelect
      {...shown}
      size="xs"
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={[...[...names].map(([id, name]) => ({ value: id, label: name })), ...unnamed.map((id) => ({ value: id, label: '…' }))]}
      value={[...value]}
      onChange={onChange}
      hidePickedOptions
      filter={({ options }) => options}
      nothingFoundMessage={t`No work of these words`}
    />
  )
}
