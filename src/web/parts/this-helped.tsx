import { useLingui } from '@lingui/react/macro'
import { Button, Popover, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { sayThanks } from '#contract/feedback.ts'
import { toast } from './toast.tsx'
import { useAct } from './use-operation.ts'

/** One line by the person it helped, on a decision, an answer or a pack. */
export function ThisHelped({ aboutKind, aboutId }: { aboutKind: 'selection' | 'decision' | 'pack'; aboutId: string }) {
  const { t } = useLingui()
  const [opened, { toggle, close }] = useDisclosure(false)
  const [line, setLine] = useState('')
  const { act, busy } = useAct(sayThanks)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ line, aboutKind, aboutId }))) return
    toast(t`Said. It stands under Asked and thanked.`)
    setLine('')
    close()
  }
  return (
    <Popover opened={opened} onChange={(now) => !now && close()} position="bottom-end" shadow="md" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button variant="default" onClick={toggle}>{t`This helped`}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            size="xs"
            label={t`How it helped, in one line`}
            required
            maxLength={500}
            value={line}
            onChange={(event) => setLine(event.currentTarget.value)}
            mb={12}
          />
          <Button type="submit" loading={busy}>{t`Say it`}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
