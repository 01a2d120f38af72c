import { useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { createToken, listTokens, revokeToken } from '#contract/identity.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { useSession } from '../parts/session.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './settings.module.css'

/** Keys for programs that act in my name, in the hat I wear when I make them. */
export function TokensCard() {
  const { t } = useLingui()
  const { me } = useSession()
  const words = useWords()
  const { moment } = useFormat()
  const tokens = useAnswer(listTokens, {})
  const create = useAct(createToken)
  const revoke = useAct(revokeToken)
  const [name, setName] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setName('')
    if (!(await create.act({ name, hat: me.hat }))) setName(name)
  }
  return (
    <Card title={t`My tokens for programs`}>
      <Answered asked={tokens} rows={2}>
        {({ items }) => (
          <ul className={css.tokens}>
            {items.map((token) => (
              <li key={token.id}>
                <span>
                  <b>{token.name}</b>
                  <small>
                    {words.hats[token.hat]}, {token.lastUsedAt ? t`last used ${moment(token.lastUsedAt)}` : t`never used`}
                  </small>
                </span>
                <Button variant="default" onClick={() => void revoke.act({ tokenId: token.id })}>{t`End`}</Button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          size="xs"
          required
          label={t`What the token is for`}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={create.busy}>{t`Make a token`}</Button>
      </form>
      {create.answer && (
        <p role="status" className={css.secret}>
          {t`Shown only now:`} <code>{create.answer.secret}</code>
        </p>
      )}
    </Card>
  )
}
