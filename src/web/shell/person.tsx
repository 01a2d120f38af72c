import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { IconUserCircle } from '@tabler/icons-react'
import { ProfileMenu } from './profile-menu.tsx'
import css from './shell.module.css'

/** The person at the foot of the navigation, and what they may set for themselves. */
export function Person({ narrow }: { narrow: boolean }) {
  const { t } = useLingui()
  return (
    <ProfileMenu
      target={
        <UnstyledButton className={css.who} {...(narrow && { 'aria-label': t`Language and theme` })}>
          <IconUserCircle size={18} stroke={1.6} aria-hidden />
          <span className={css.text}>{t`Language and theme`}</span>
        </UnstyledButton>
      }
    />
  )
}
