import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { sortKey } from '#domain/foundation/sort-key.ts'
import css from './chip.module.css'

/** A filter that is on or off. */
export function Chip({ on, onChange, children }: { on: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return (
    <button type="button" className={css.chip} aria-pressed={on} onClick={() => onChange(!on)}>
      {children}
    </button>
  )
}

interface ChoiceChipProps<Value extends string> {
  readonly label: string
  /** Empty means all. */
  readonly chosen: readonly Value[]
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly all: string
  readonly onChange: (chosen: readonly Value[]) => void
}

/** More options than this are searched rather than read. */
const mostRead = 12
const mostShown = 50

/** A filter that shows its value and offers any number of choices. */
export function ChoiceChip<Value extends string>({ label, chosen, options, all, onChange }: ChoiceChipProps<Value>) {
  const { t } = useLingui()
  const [find, setFind] = useState('')
  const words = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label)
  const toggle = (value: Value) => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  const searched = options.length > mostRead
  const shown = searched ? options.filter((option) => sortKey(option.label).includes(sortKey(find))).slice(0, mostShown) : options
  return (
    <Menu closeOnItemClick={false} position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={css.chip} data-on={chosen.length > 0}>
          <span>{label}</span> <b>{words.length === 0 ? all : words.join(', ')}</b>
          <IconChevronDown size={13} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {searched && (
          <Menu.Search aria-label={t`Find`} placeholder={t`Find`} value={find} onChange={(event) => setFind(event.currentTarget.value)} />
        )}
        {shown.map((option) => (
          <Menu.CheckboxItem key={option.value} checked={chosen.includes(option.value)} onChange={() => toggle(option.value)}>
            {option.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
