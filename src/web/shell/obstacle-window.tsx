import { useLingui } from '@lingui/react/macro'
import { Button, Modal, Textarea } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { reportObstacle } from '#contract/feedback.ts'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'

/** Something is in my way: what, and what would help. It knows the page it was said on. */
export function ObstacleWindow({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const [inTheWay, setInTheWay] = useState('')
  const [wouldHelp, setWouldHelp] = useState('')
  const { act, busy } = useAct(reportObstacle)
  const componentId = /^\/components\/([0-9a-f-]{36})$/.exec(path)?.[1]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const about = componentId ? { aboutKind: 'component' as const, aboutId: componentId } : { aboutKind: 'page' as const }
    if (!(await act({ inTheWay, wouldHelp, ...about }))) return
    toast(t`Said. It stands under Asked and thanked.`)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t`Something is in my way`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form onSubmit={(event) => void submit(event)}>
        <Textarea
          size="xs"
          label={t`What is in your way`}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={inTheWay}
          onChange={(event) => setInTheWay(event.currentTarget.value)}
          mb={12}
        />
        <Textarea
          size="xs"
          label={t`What would help`}
          autosize
          minRows={2}
          maxLength={2000}
          value={wouldHelp}
          onChange={(event) => setWouldHelp(event.currentTarget.value)}
          mb={16}
        />
        <Button type="submit" loading={busy}>{t`Say it`}</Button>
      </form>
    </Modal>
  )
}
