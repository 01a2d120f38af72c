import { Plural, useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { type previewUndoAct, undoAct } from '#contract/history.ts'
import type { AnswerOf } from '#contract/operation.ts'
import { useFieldWords } from '../parts/field-words.ts'
import { toast } from '../parts/toast.tsx'
import { PlainTable } from '../parts/twin.tsx'
import { useAct } from '../parts/use-operation.ts'
import { useTold } from './use-told.ts'

type Preview = AnswerOf<typeof previewUndoAct>

interface UndoWindowProps {
  readonly transaction: string
  readonly preview: Preview
  readonly onClose: () => void
}

/** What taking an act back would change, before it does; or what stands in its way, with both values. */
export function UndoWindow({ transaction, preview, onClose }: UndoWindowProps) {
  const { t } = useLingui()
  const told = useTold()
  const { act, busy } = useAct(undoAct)
  const { records, changes, hindrance } = preview
  const apply = async () => {
    if (!(await act({ transaction }))) return
    toast(t`Taken back`)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t`Take it back`} size="lg" closeButtonProps={{ 'aria-label': t`Close` }}>
      {hindrance ? (
        <Hindrance hindrance={hindrance} />
      ) : (
        <>
          <p>
            <Plural value={records} one="One record would change back." other="# records would change back." />
          </p>
          <PlainTable
            columns={[{ title: t`What would happen` }]}
            rows={changes.map((change) => ({ key: String(change.id), cells: [told.change(change)] }))}
          />
          {records > changes.length && <p>{t`… and ${records - changes.length} more`}</p>}
          <Button mt={16} loading={busy} onClick={() => void apply()}>
            {t`Take back ${records}`}
          </Button>
        </>
      )}
    </Modal>
  )
}

function Hindrance({ hindrance }: { hindrance: NonNullable<Preview['hindrance']> }) {
  const { t } = useLingui()
  const told = useTold()
  const { label, say } = useFieldWords()
  const { names, differences } = hindrance
  const name = told.name(hindrance)
  if (hindrance.kind === 'in_use') return <p>{t`It cannot be taken back: something else refers to ${name}, which would go.`}</p>
  if (differences.length === 0) return <p>{t`It cannot be taken back: something that ${name} refers to is gone.`}</p>
  return (
    <>
      <p>{t`It cannot be taken back as a whole: ${name} has changed again since.`}</p>
      <PlainTable
        columns={[{ title: t`Field` }, { title: t`After this act` }, { title: t`Now` }]}
        rows={differences.map(({ field, yours, theirs }) => ({
          key: field,
          cells: [label(field), say(field, yours, { names }), say(field, theirs, { names })],
        }))}
      />
    </>
  )
}
