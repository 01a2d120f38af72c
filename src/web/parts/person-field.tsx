import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { listPeople, type Person } from '#contract/person.ts'
import { useEverything } from './use-everything.ts'
import { useWords } from './words.ts'

interface PersonFieldProps {
  readonly label: string
  readonly personId: string | null
  readonly disabled?: boolean
  readonly onChange: (personId: string | null) => void
}

/** Somebody the organisation knows, or nobody. */
export function PersonField({ label, personId, disabled = false, onChange }: PersonFieldProps) {
  const { t } = useLingui()
  const { person } = useWords()
  const known = useEverything<Person>(listPeople)
  const people = known.state === 'answered' ? known.answer.map(({ id, name }) => ({ value: id, label: person(name) })) : []
  return (
    <Select
      size="xs"
      label={label}
      clearable
      searchable
      disabled={disabled}
      value={personId}
      data={people}
      onChange={onChange}
      clearButtonProps={{ 'aria-label': t`Nobody` }}
    />
  )
}
