import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { Face } from '../parts/face.tsx'
import { useSession } from '../parts/session.tsx'
import { useWords } from '../parts/words.ts'
import { ProfileMenu } from './profile-menu.tsx'
import css from './shell.module.css'

/** The person at the foot of the navigation, the hat they wear, and what they may set for themselves. */
export function Person({ narrow }: { narrow: boolean }) {
  const { t } = useLingui()
  const { me } = useSession()
  const { hats } = useWords()
  return (
    <ProfileMenu
      target={
        <UnstyledButton className={css.who} aria-label={t`${me.name}: hat, language and theme`} {...(narrow && { title: me.name })}>
          <Face name={me.name} />
          <span className={css.text}>
            <b>{me.name}</b>
            <small>{hats[me.hat]}</small>
          </span>
        </UnstyledButton>
      }
    />
  )
}
