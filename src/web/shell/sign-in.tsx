import { useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { signIn } from '#contract/identity.ts'
import { Screen } from '../parts/screen.tsx'
import { useAct } from '../parts/use-operation.ts'
import css from './sign-in.module.css'

export function SignIn() {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { act, busy } = useAct(signIn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ email, password })
  }
  return (
    <Screen title={t`Sign in`} facts={t`On the computer that serves Portolan no sign-in is needed: it prints a link when it starts.`}>
      <form className={css.form} onSubmit={submit}>
        <TextInput
          label={t`Email address`}
          type="email"
          required
          autoComplete="username"
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
        <PasswordInput
          label={t`Password`}
          required
          autoComplete="current-password"
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <Button type="submit" loading={busy}>{t`Sign in`}</Button>
      </form>
    </Screen>
  )
}
