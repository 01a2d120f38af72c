import { Plural, useLingui } from '@lingui/react/macro'
import { Button, MultiSelect } from '@mantine/core'
import { changeHats, type Hat, hats, listMembers, type Member, removeMember } from '#contract/identity.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { Screen } from '../parts/screen.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { useAct } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import { EraseCard } from './erase-card.tsx'
import { InviteCard } from './invite-card.tsx'
import css from './members.module.css'

/** Who is here and which hats they may wear. */
export function MembersScreen() {
  const { t } = useLingui()
  const { organisation } = useSession()
  const members = useEverything<Member>(listMembers)
  const mayInvite = useMay('member.invite')
  const mayErase = useMay('member.erase')
  const active = members.state === 'answered' ? members.answer.filter(({ state }) => state !== 'removed') : []
  return (
    <Screen
      title={t`Members`}
      path={[t`People`, t`Members`]}
      facts={organisation.name}
      finding={
        members.state === 'answered' && (
          <Plural value={active.length} one="One person works here and wears every hat." other="# people work here." />
        )
      }
    >
      <Card title={t`People and their hats`}>
        <Answered asked={members} rows={4}>
          {() => (
            <ul className={css.people}>
              {active.map((member) => (
                <MemberLine key={member.personId} member={member} />
              ))}
            </ul>
          )}
        </Answered>
      </Card>
      {mayInvite && <InviteCard />}
      {mayErase && <EraseCard />}
    </Screen>
  )
}

function MemberLine({ member }: { member: Member }) {
  const { t } = useLingui()
  const words = useWords()
  const { me } = useSession()
  const mayEdit = useMay('member.edit')
  const mayRemove = useMay('member.remove')
  const change = useAct(changeHats)
  const remove = useAct(removeMember)
  return (
    <li>
      <span className={css.name}>
        <b>{member.name}</b>
        {member.email !== null && <small>{member.email}</small>}
      </span>
      {member.state === 'invited' && <StatusMark status="none" word={t`Invited`} />}
      <MultiSelect
        size="xs"
        className={css.hats}
        aria-label={t`Hats of ${member.name}`}
        disabled={!mayEdit}
        data={hats.map((value) => ({ value, label: words.hats[value] }))}
        value={member.hats}
        onChange={(next) =>
          next.length > 0 && void change.act({ personId: member.personId, hats: next as Hat[], revision: member.revision })
        }
      />
      {mayRemove && member.personId !== me.personId && (
        <Button variant="default" onClick={() => void remove.act({ personId: member.personId })}>
          {t`End membership`}
        </Button>
      )}
    </li>
  )
}
