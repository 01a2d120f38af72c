import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { createRole, deleteRole, editRole, type Role } from '#contract/role.ts'
import { NumberField } from '../parts/fields.tsx'
import { useMay } from '../parts/session.tsx'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import { useMarked } from '../parts/use-marked.ts'
import { useAct } from '../parts/use-operation.ts'
import css from './limits.module.css'

/** Heads by team, and the share of the week that day-to-day business takes first. */
export function Teams({ roles }: { roles: readonly Role[] }) {
  const { t } = useLingui()
  const mayEdit = useMay('capacity.edit')
  return (
    <div className={css.stack}>
      {roles.length === 0 ? (
        <p className={css.note}>{t`No team yet: work is not held back by people until you name one.`}</p>
      ) : (
        <table className={css.teams}>
          <thead>
            <tr>
              <th scope="col">{t`Team`}</th>
              <th scope="col">{t`People`}</th>
              <th scope="col">{t`Day-to-day, %`}</th>
              <th scope="col">
                <span className="unseen">{t`Remove`}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <TeamRow key={role.id} role={role} mayEdit={mayEdit} />
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && <AddTeam />}
    </div>
  )
}

function TeamRow({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const { t } = useLingui()
  const { save } = useSave(editRole)
  const edit = (change: { headsHundredths: number } | { businessAsUsualPercent: number }) =>
    void save({ base: role, change, input: (said, revision) => ({ ...said, roleId: role.id, revision }) })
  const remove = useAct(deleteRole)
  const create = useAct(createRole)
  const take = async () => {
    const { name, headsHundredths, businessAsUsualPercent, exceptions } = role
    if (await remove.act({ roleId: role.id, revision: role.revision })) {
      toast(t`${name} removed`, () => void create.act({ name, headsHundredths, businessAsUsualPercent, exceptions }))
    }
  }
  return (
    <tr {...useMarked(role.id)}>
      <th scope="row">{role.name}</th>
      <td>
        <NumberField
          aria-label={t`People in ${role.name}`}
          value={role.headsHundredths / 100}
          least={0}
          most={1_000_000}
          disabled={!mayEdit}
          w={80}
          onCommit={(heads) => edit({ headsHundredths: Math.round((heads ?? 0) * 100) })}
        />
      </td>
      <td>
        <NumberField
          aria-label={t`Share of the week that day-to-day business takes in ${role.name}`}
          value={role.businessAsUsualPercent}
          least={0}
          most={100}
          whole
          disabled={!mayEdit}
          w={70}
          onCommit={(percent) => edit({ businessAsUsualPercent: percent ?? 0 })}
        />
      </td>
      <td>
        {mayEdit && (
          <ActionIcon variant="subtle" color="gray" aria-label={t`Remove ${role.name}`} onClick={() => void take()}>
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}

function AddTeam() {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [heads, setHeads] = useState<number | null>(null)
  const { act } = useAct(createRole)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setName('')
    setHeads(null)
    if (await act({ name, headsHundredths: Math.round((heads ?? 0) * 100) })) return
    setName(name)
    setHeads(heads)
  }
  return (
    <form className={css.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        label={t`Another team`}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NumberField label={t`People`} value={heads} least={0} most={1_000_000} w={80} onCommit={setHeads} />
      <Button type="submit" variant="default">{t`Add team`}</Button>
    </form>
  )
}
