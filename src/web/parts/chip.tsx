import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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

/** A filter that shows its value and offers any number of choices. */
export function ChoiceChip<Value extends string>({ label, chosen, options, all, onChange }: ChoiceChipProps<Value>) {
  const words = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label)
  const toggle = (value: Value) => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <Menu closeOnItemClick={false} position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={css.chip} data-on={chosen.length > 0}>
          <span>{label}</span> <b>{words.length === 0 ? all : words.join(', ')}</b>
          <IconChevronDown size={13} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(option.value)}
            onClick={() => toggle(option.value)}
            rightSection={chosen.includes(option.value) ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
