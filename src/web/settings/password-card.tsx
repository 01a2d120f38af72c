import { useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { setPassword } from '#contract/identity.ts'
import { Card } from '../parts/card.tsx'
import { useSession } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'
import css from './settings.module.css'

/** Needed only once somebody else can reach this server. */
export function PasswordCard() {
  const { t } = useLingui()
  const { me } = useSession()
  const [email, setEmail] = useState(me.email ?? '')
  const [current, setCurrent] = useState('')
  const [password, setNew] = useState('')
  const { act, busy } = useAct(setPassword)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await act({ password, ...(me.hasPassword ? { current } : {}), ...(email !== me.email && email !== '' ? { email } : {}) })
    if (!done) return
    toast(t`Password set`)
    setCurrent('')
    setNew('')
  }
  return (
    <Card title={me.hasPassword ? t`My password` : t`Set a password`}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          size="xs"
          type="email"
          required
          label={t`Email address`}
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {me.hasPassword && (
          <PasswordInput
            size="xs"
            required
            label={t`Password until now`}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          size="xs"
          required
          minLength={12}
          label={t`New password`}
          description={t`At least 12 characters`}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setNew(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>{t`Set the password`}</Button>
      </form>
    </Card>
  )
}
