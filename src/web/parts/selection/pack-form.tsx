import { useLingui } from '@lingui/react/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { InputGiven } from '#contract/client.ts'
import type { buildPack } from '#contract/pack.ts'
import { DateField } from '../fields.tsx'

export type Meeting = Pick<InputGiven<typeof buildPack>, 'decider' | 'meetingOn'>

/** Who decides and when, for the first page of the pack; both may be left out. */
export function PackForm({ onClose, onBuild }: { onClose: () => void; onBuild: (meeting: Meeting) => void }) {
  const { t } = useLingui()
  const [decider, setDecider] = useState('')
  const [meetingOn, setMeetingOn] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    onBuild({ ...(decider.trim() !== '' && { decider: decider.trim() }), ...(meetingOn !== null && { meetingOn }) })
  }
  return (
    <Modal opened onClose={onClose} title={t`A pack for the meeting`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form onSubmit={submit}>
        <TextInput
          size="xs"
          label={t`Who decides`}
          placeholder={t`May be left empty`}
          maxLength={200}
          value={decider}
          onChange={(event) => setDecider(event.currentTarget.value)}
        />
        <DateField label={t`Day of the meeting`} placeholder={t`May be left empty`} value={meetingOn} onCommit={setMeetingOn} />
        <Button mt={16} type="submit">{t`Build it`}</Button>
      </form>
    </Modal>
  )
}
