import { Plural, useLingui } from '@lingui/react/macro'
import { listMembers, type Member } from '#contract/identity.ts'
import { Answered } from '../parts/answered.tsx'
import { Screen } from '../parts/screen.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { EraseCard } from './erase-card.tsx'
import { InviteCard } from './invite-card.tsx'
import { MembersList } from './members-list.tsx'

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
      <Answered asked={members} rows={4}>
        {() => <MembersList members={active} />}
      </Answered>
      {mayInvite && <InviteCard />}
      {mayErase && <EraseCard />}
    </Screen>
  )
}
