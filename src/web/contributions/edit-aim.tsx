import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type Aim, editAim } from '#contract/aim.ts'
import { NumberField, WordField } from '../parts/fields.tsx'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import css from './contributions.module.css'

/** Name, measure and weight of an aim, each kept when its field is left. */
export function EditAim({ aim }: { aim: Aim }) {
  const { t } = useLingui()
  const { save } = useSave(editAim)
  const { id: aimId } = aim
  const edit = async (change: { name: string } | { measure: string | null } | { weight: number | null }) => {
    const keep = (said: object, base: Aim) =>
      save({ base, change: said as typeof change, input: (wanted, revision) => ({ ...wanted, aimId, revision }) })
    const saved = await keep(change, aim)
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, aim[key as keyof Aim]]))
    if (saved) toast(t`Changed`, () => void keep(before, saved))
  }
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus width={320}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Edit ${aim.name}`}>
          <IconPencil size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={css.edit}>
          <WordField label={t`Name`} value={aim.name} maxLength={300} onCommit={(name) => name !== null && void edit({ name })} />
          <WordField label={t`How it is measured`} value={aim.measure} maxLength={500} onCommit={(measure) => void edit({ measure })} />
          <NumberField
            label={t`Weight`}
            description={t`Empty: its place in the order is all that counts`}
            value={aim.weight}
            least={0}
            most={1_000_000}
            whole
            onCommit={(weight) => void edit({ weight })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
