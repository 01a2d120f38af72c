import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { bulkEdit, previewBulkEdit, undoBulkEdit } from '#contract/bulk-edit.ts'
import { listFields } from '#contract/custom-field.ts'
import type { AnswerOf } from '#contract/operation.ts'
import { Answered } from '../parts/answered.tsx'
import { WordField } from '../parts/fields.tsx'
import { useFormat } from '../parts/format.ts'
import { tell, toast } from '../parts/toast.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { type BulkDraft, type BulkGiven, changeOf } from './bulk-draft.ts'
import { BulkFields } from './bulk-fields.tsx'
import { BulkPreview } from './bulk-preview.tsx'
import type { BulkTarget } from './bulk-target.ts'
import css from './portfolio.module.css'

type Seen = AnswerOf<typeof previewBulkEdit>

interface BulkWindowProps {
  readonly target: BulkTarget
  readonly count: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What changes of all that is chosen, shown row by row before it does; what is refused says why, and the rest goes on. */
export function BulkWindow({ target, count, onClose, onDone }: BulkWindowProps) {
  const { t } = useLingui()
  const asked = useAnswer(listFields, {})
  const fields = asked.state === 'answered' ? asked.answer.items : []
  const [draft, setDraft] = useState<BulkDraft>(new Map())
  const [saidBy, setSaidBy] = useState<string | null>(null)
  const change = changeOf(draft)
  const decides = change?.state === 'approved' || change?.state === 'stopped'
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Plural value={count} one="Change # piece of work" other="Change # pieces of work" />}
      size="xl"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <BulkFields draft={draft} fields={fields} onChange={setDraft} />
      {decides && (
        <div className={css.change}>
          <WordField label={t`Who decided`} placeholder={t`Empty: you did`} maxLength={200} value={saidBy} onCommit={setSaidBy} />
        </div>
      )}
      {change && (
        <Looked
          asked={{ ...target, change, ...(decides && saidBy !== null && { saidBy }) }}
          fieldNames={new Map(fields.map(({ id, name }) => [id, name]))}
          onDone={onDone}
        />
      )}
    </Modal>
  )
}

interface LookedProps {
  readonly asked: BulkTarget & { readonly change: BulkGiven; readonly saidBy?: string }
  readonly fieldNames: ReadonlyMap<string, string>
  readonly onDone: () => void
}

function Looked({ asked, fieldNames, onDone }: LookedProps) {
  const preview = useAnswer(previewBulkEdit, asked)
  return (
    <Answered asked={preview} rows={4}>
      {(seen) => (
        <>
          <BulkPreview seen={seen} fieldNames={fieldNames} />
          <Apply asked={asked} seen={seen} isStale={preview.state === 'answered' && preview.stale} onDone={onDone} />
        </>
      )}
    </Answered>
  )
}

function Apply({
  asked,
  seen,
  isStale,
  onDone,
}: Pick<LookedProps, 'asked' | 'onDone'> & { readonly seen: Seen; readonly isStale: boolean }) {
  const { t } = useLingui()
  const { list, number } = useFormat()
  const edit = useAct(bulkEdit)
  const undo = useAct(undoBulkEdit)
  const takeBack = async (bulkEditId: string) => {
    const undone = await undo.act({ bulkEditId })
    const left = undone?.changedSince.map(({ name }) => name) ?? []
    if (left.length > 0) tell(t`Changed since and left alone: ${list(left.slice(0, 10))}`)
    else if (undone) toast(t`Taken back`)
  }
  const apply = async () => {
    const done = await edit.act({ ...asked, fingerprint: seen.fingerprint, leaveRefused: seen.refused > 0 })
    if (!done) return
    toast(t`${number(done.changed)} changed`, () => void takeBack(done.bulkEditId))
    onDone()
  }
  return (
    <div className={css.apply}>
      <Button onClick={() => void apply()} loading={edit.busy} disabled={seen.changed === 0 || isStale}>
        {seen.refused > 0 ? <Trans>Change the other {seen.changed}</Trans> : <Trans>Change {seen.changed}</Trans>}
      </Button>
    </div>
  )
}
