import { useLingui } from '@lingui/react/macro'
import { Button, CopyButton, MultiSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Hat, hats, inviteMember } from '#contract/identity.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { useAct } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './members.module.css'

/** An invitation is a link that is shown once. */
export function InviteCard() {
  const { t } = useLingui()
  const words = useWords()
  const { moment } = useFormat()
  const [email, setEmail] = useState('')
  const [chosen, choose] = useState<readonly Hat[]>(['member'])
  const { act, busy, answer, refusal } = useAct(inviteMember)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ email, hats: [...chosen] }).then((made) => made && setEmail(''))
  }
  return (
    <Card title={t`Invite somebody`}>
      <form className={css.invite} onSubmit={submit}>
        <TextInput
          size="xs"
          type="email"
          required
          label={t`Email address`}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <MultiSelect
          size="xs"
          label={t`Hats`}
          data={hats.map((value) => ({ value, label: words.hats[value] }))}
          value={[...chosen]}
          onChange={(next) => choose(next as Hat[])}
        />
        <Button type="submit" loading={busy} disabled={chosen.length === 0}>{t`Make an invitation`}</Button>
      </form>
      {refusal?.code === 'password_needed' && (
        <p>{t`Set a password for yourself under Settings first: from now on others can sign in here.`}</p>
      )}
      {answer && (
        <div className={css.link} role="status">
          <p>{t`Send this link. It is shown only now and works until ${moment(answer.expiresAt)}.`}</p>
          <code>{answer.link}</code>
          <CopyButton value={answer.link}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t`Copied` : t`Copy the link`}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </Card>
  )
}
