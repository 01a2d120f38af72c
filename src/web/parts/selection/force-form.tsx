import { useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SelectionRecord } from '#contract/selection.ts'
import { useMay } from '../session.tsx'
import css from './selection.module.css'
import { useChoose } from './use-choose.ts'

interface ForceFormProps {
  readonly record: SelectionRecord
  readonly componentId: string
  readonly to: 'in' | 'out'
}

/** A person's word over the search's: in or out, with the reason that will stand beside it. */
export function ForceForm({ record, componentId, to }: ForceFormProps) {
  const { t } = useLingui()
  const mayRun = useMay('selection.run')
  const [reason, setReason] = useState('')
  const { choose, busy } = useChoose(record)
  if (!mayRun) return null
  const others = record.question.forced.filter((one) => one.componentId !== componentId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void choose({ forced: [...others, { componentId, to, reason: reason.trim() }] })
  }
  return (
    <form className={css.force} onSubmit={submit}>
      <TextInput
        size="xs"
        label={to === 'in' ? t`Put it in all the same, because` : t`Leave it out all the same, because`}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={busy} disabled={reason.trim() === ''}>
        {to === 'in' ? t`Put it in and choose again` : t`Leave it out and choose again`}
      </Button>
    </form>
  )
}
