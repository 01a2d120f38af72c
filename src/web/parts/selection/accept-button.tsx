import { useLingui } from '@lingui/react/macro'
import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { acceptSelection, type SelectionRecord } from '#contract/selection.ts'
import { useMay } from '../session.tsx'
import { toast } from '../toast.tsx'
import { useAct } from '../use-operation.ts'

/** Makes the selection the decision: what is in is authorised, what stops or pauses does so. */
export function AcceptButton({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const mayAccept = useMay('selection.accept')
  const [opened, { open, close }] = useDisclosure(false)
  const [note, setNote] = useState('')
  const [saidBy, setSaidBy] = useState('')
  const { act, busy } = useAct(acceptSelection)
  if (!mayAccept || record.acceptedBy !== null) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ selectionId: record.id, note, ...(saidBy.trim() !== '' && { saidBy }) }))) return
    toast(t`Selection accepted`)
    close()
  }
  return (
    <>
      <Button variant="default" onClick={open}>{t`Accept`}</Button>
      <Modal opened={opened} onClose={close} title={t`Accept this selection as the decision`} closeButtonProps={{ 'aria-label': t`Close` }}>
        <form onSubmit={(event) => void submit(event)}>
          <p>{t`What starts is authorised; what pauses or stops does so. The decision stands with who made it and when.`}</p>
          <TextInput
            size="xs"
            mt={12}
            label={t`Decided by, if it was not you`}
            maxLength={200}
            value={saidBy}
            onChange={(event) => setSaidBy(event.currentTarget.value)}
          />
          <Textarea
            size="xs"
            mt={12}
            label={t`Note`}
            autosize
            minRows={2}
            maxLength={5000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button mt={16} type="submit" loading={busy}>{t`Accept this selection`}</Button>
        </form>
      </Modal>
    </>
  )
}
