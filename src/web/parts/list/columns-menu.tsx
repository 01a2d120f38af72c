import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import chipCss from '../chip.module.css'
import type { Column } from './column.ts'
import css from './list-tools.module.css'

interface ColumnsMenuProps<Row> {
  readonly columns: readonly Column<Row>[]
  /** The first is always shown and stays where it is. */
  readonly shown: readonly Column<Row>[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Which columns are shown, and in which order. */
export function ColumnsMenu<Row>({ columns, shown, onChange }: ColumnsMenuProps<Row>) {
  const { t } = useLingui()
  const ids = shown.slice(1).map(({ id }) => id)
  const [, ...rest] = columns
  const hidden = rest.filter(({ id }) => !ids.includes(id))
  const move = (at: number, by: number) => {
    const next = ids.filter((_, index) => index !== at)
    next.splice(at + by, 0, ids[at]!)
    onChange(next)
  }
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={chipCss.chip}>
          <IconColumns3 size={14} stroke={1.6} aria-hidden /> {t`Columns`}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <ul className={css.columns} aria-label={t`Columns`}>
          {shown.slice(1).map(({ id, title }, at) => (
            <li key={id}>
              <Checkbox size="xs" label={title} checked onChange={() => onChange(ids.filter((other) => other !== id))} />
              <Move up label={t`Move ${title} forward`} disabled={at === 0} onMove={() => move(at, -1)} />
              <Move label={t`Move ${title} back`} disabled={at === ids.length - 1} onMove={() => move(at, 1)} />
            </li>
          ))}
          {hidden.map(({ id, title }) => (
            <li key={id}>
              <Checkbox size="xs" label={title} checked={false} onChange={() => onChange([...ids, id])} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

function Move({ up = false, label, disabled, onMove }: { up?: boolean; label: string; disabled: boolean; onMove: () => void }) {
  const Arrow = up ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon variant="subtle" size={24} aria-label={label} title={label} disabled={disabled} onClick={onMove}>
      <Arrow size={14} stroke={1.8} aria-hidden />
    </ActionIcon>
  )
}
