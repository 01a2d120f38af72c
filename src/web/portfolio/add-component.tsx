import { useLingui } from '@lingui/react/macro'
import { Button, Popover, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { createComponent } from '#contract/component.ts'
import { usePageKeys } from '../parts/keys.ts'
import { useScopeWords } from '../parts/scope-words.ts'
import { useAct } from '../parts/use-operation.ts'

/** A name is enough; the rest is asked for on the page of the new piece of work. */
export function AddComponent() {
  const { t } = useLingui()
  const { add } = useScopeWords()
  const navigate = useNavigate()
  const { act, busy } = useAct(createComponent)
  const [opened, { open, close, toggle }] = useDisclosure(false)
  const [name, setName] = useState('')
  usePageKeys([{ key: 'n', label: add, run: open }])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await act({ name })
    if (made) void navigate({ to: '/components/$componentId', params: { componentId: made.id } })
  }
  return (
    <Popover opened={opened} onChange={(now) => !now && close()} position="bottom-end" shadow="md" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />} onClick={toggle}>
          {add}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            size="xs"
            label={t`Name`}
            required
            maxLength={300}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            mb={12}
          />
          <Button type="submit" loading={busy}>
            {add}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
