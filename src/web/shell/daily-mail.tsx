import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { editProfile } from '#contract/identity.ts'
import { useSession } from '../parts/session.tsx'
import { useAct } from '../parts/use-operation.ts'

/** Whether the person is mailed once a day what is unread; only for those who have an address. */
export function DailyMail() {
  const { t } = useLingui()
  const { me } = useSession()
  const { act: keep } = useAct(editProfile)
  if (me.email === null) return null
  const { digest } = me.profile
  return (
    <>
      <Menu.Label>{t`Mail`}</Menu.Label>
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={digest}
        onClick={() => void keep({ digest: !digest })}
        rightSection={digest ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
      >
        {t`Once a day, what I have not read`}
      </Menu.Item>
    </>
  )
}
