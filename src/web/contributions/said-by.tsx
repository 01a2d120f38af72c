import { useLingui } from '@lingui/react/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSession } from '../parts/session.tsx'

interface SaidByProps {
  readonly busy: boolean
  readonly onSay: (said: { readonly name: string; readonly saidOn: string }) => void
  readonly onClose: () => void
}

/** Whose order of the aims it is, and since when: a leader says it, somebody else may write it down. */
export function SaidBy({ busy, onSay, onClose }: SaidByProps) {
  const { t } = useLingui()
  const { me } = useSession()
  const [name, setName] = useState(me.name)
  const [saidOn, setSaidOn] = useState(new Date().toISOString().slice(0, 10))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSay({ name: name.trim(), saidOn })
  }
  return (
    <Modal opened onClose={onClose} title={t`Who put the aims in this order?`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form onSubmit={submit}>
        <p>{t`It stands beside the aims and in the history: the order is a leader’s word, whoever writes it down.`}</p>
        <TextInput
          size="xs"
          mt={12}
          label={t`Said by`}
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          mt={12}
          type="date"
          label={t`On the day`}
          required
          value={saidOn}
          onChange={(event) => setSaidOn(event.currentTarget.value)}
        />
        <Button mt={16} type="submit" loading={busy} disabled={name.trim() === '' || saidOn === ''}>{t`Record the order`}</Button>
      </form>
    </Modal>
  )
}
