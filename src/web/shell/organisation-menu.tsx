import { useLingui } from '@lingui/react/macro'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconSelector, IconTrash } from '@tabler/icons-react'
import { wearHat } from '#contract/identity.ts'
import { useMay, useSession } from '../parts/session.tsx'
import { useAct } from '../parts/use-operation.ts'
import { useRemoveSample } from '../parts/use-remove-sample.ts'
import { Choice } from './profile-menu.tsx'
import css from './shell.module.css'

/** Which organisation is shown, and the way to another. */
export function OrganisationMenu({ narrow }: { narrow: boolean }) {
  const { t } = useLingui()
  const { me, organisation } = useSession()
  const { act } = useAct(wearHat)
  const mayDelete = useMay('organisation.delete')
  const { removeSample, busy } = useRemoveSample()
  return (
    <Menu width={230} shadow="md" position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          className={css.who}
          aria-label={t`Organisation: ${organisation.name}`}
          {...(narrow && { title: organisation.name })}
        >
          <img className={css.mark} src="/mark.svg" alt="" />
          <span className={css.text}>
            <b>{organisation.name}</b>
            <small>{organisation.sample ? t`Fictional sample` : t`Your organisation`}</small>
          </span>
          <IconSelector size={14} stroke={1.6} aria-hidden className={css.text} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Organisations`}</Menu.Label>
        {me.organisations.map(({ id, name, sample }) => (
          <Choice key={id} closes chosen={id === me.organisationId} onChoose={() => void act({ hat: me.hat, organisationId: id })}>
            {sample ? t`${name}, sample` : name}
          </Choice>
        ))}
        {organisation.sample && mayDelete && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={14} stroke={1.6} aria-hidden />} disabled={busy} onClick={() => void removeSample()}>
              {t`Remove this sample`}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
