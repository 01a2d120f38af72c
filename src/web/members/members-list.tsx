import { useLingui } from '@lingui/react/macro'
import { Button, MultiSelect, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { changeHats, type Hat, hats, type Member, removeMember } from '#contract/identity.ts'
import type { Column } from '../parts/list/column.ts'
import { ListCard } from '../parts/list/list-card.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useAct } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './members.module.css'

/** Who works here and which hats they may wear, as a list like every other. */
export function MembersList({ members }: { members: readonly Member[] }) {
  const { t } = useLingui()
  const words = useWords()
  const states = useStates()
  return (
    <ListCard
      list="members"
      title={t`People and their hats`}
      rows={members}
      columns={useColumns()}
      filters={[
        {
          id: 'hat',
          label: t`Hat:`,
          options: hats.map((value) => ({ value, label: words.hats[value] })),
          of: (member) => member.hats,
        },
        {
          id: 'state',
          label: t`State:`,
          options: (['active', 'invited'] as const).map((value) => ({ value, label: states[value] })),
          of: ({ state }) => [state],
        },
      ]}
      idOf={({ personId }) => personId}
      nameOf={({ name }) => name}
      empty={t`Nobody works here yet.`}
    />
  )
}

function useStates(): Readonly<Record<Member['state'], string>> {
  const { t } = useLingui()
  return { active: t`Member`, invited: t`Invited`, removed: t`Left` }
}

function useColumns(): readonly Column<Member>[] {
  const { t } = useLingui()
  const words = useWords()
  const states = useStates()
  return [
    { id: 'name', title: t`Name`, width: 160, grow: 3, value: ({ name }) => name, cell: ({ name }) => <b>{name}</b> },
    { id: 'email', title: t`Email address`, width: 180, grow: 3, value: ({ email }) => email, cell: ({ email }) => email ?? '–' },
    {
      id: 'hats',
      title: t`Hats`,
      width: 200,
      grow: 4,
      value: (member) => member.hats.map((hat) => words.hats[hat]).join(', '),
      cell: (member) => <Hats member={member} />,
      onCard: true,
    },
    {
      id: 'state',
      title: t`State`,
      width: 84,
      onCard: true,
      value: ({ state }) => states[state],
      cell: ({ state }) => (state === 'invited' ? <StatusMark status="none" word={states.invited} /> : states[state]),
    },
    { id: 'end', title: t`Membership`, width: 96, right: true, cell: (member) => <End member={member} />, onCard: true },
  ]
}

/** The hats in words; who may change them presses the words. */
function Hats({ member }: { member: Member }) {
  const { t } = useLingui()
  const words = useWords()
  const mayEdit = useMay('member.edit')
  const change = useAct(changeHats)
  const told = member.hats.map((hat) => words.hats[hat]).join(', ')
  if (!mayEdit) return told
  return (
    <Popover position="bottom-start" shadow="md" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={css.hats} aria-label={t`Hats of ${member.name}: ${told}`} title={told}>
          <span>{told}</span>
          <IconChevronDown size={13} stroke={1.8} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <MultiSelect
          size="xs"
          label={t`Hats of ${member.name}`}
          comboboxProps={{ withinPortal: false }}
          data={hats.map((value) => ({ value, label: words.hats[value] }))}
          value={member.hats}
          onChange={(next) =>
            next.length > 0 && void change.act({ personId: member.personId, hats: next as Hat[], revision: member.revision })
          }
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function End({ member }: { member: Member }) {
  const { t } = useLingui()
  const { me } = useSession()
  const mayRemove = useMay('member.remove')
  const remove = useAct(removeMember)
  if (!mayRemove || member.personId === me.personId) return null
  return (
    <Button
      variant="default"
      size="compact-xs"
      loading={remove.busy}
      aria-label={t`End the membership of ${member.name}`}
      onClick={() => void remove.act({ personId: member.personId })}
    >
      {t`End`}
    </Button>
  )
}
