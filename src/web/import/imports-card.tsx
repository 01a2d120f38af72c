import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { InputGiven } from '#contract/client.ts'
import { getImportSource, getImportUnread, type ImportBatch, undoImport } from '#contract/import.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { save } from '../parts/save.ts'
import { useMay } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { PlainTable } from '../parts/twin.tsx'
import { ask, useAct } from '../parts/use-operation.ts'
import css from './import.module.css'

/** What came in, when, what became of it; each can be taken back as a whole. */
export function ImportsCard({ imports }: { imports: readonly ImportBatch[] }) {
  const { t } = useLingui()
  const { moment, number } = useFormat()
  if (imports.length === 0) return <Empty what={t`Here stands each list that came in, with its file and what was not understood of it.`} />
  return (
    <Card title={t`Lists that came in`}>
      <PlainTable
        columns={[
          { title: t`Files` },
          { title: t`When` },
          { title: t`Rows read`, right: true },
          { title: t`New`, right: true },
          { title: t`Changed`, right: true },
          { title: t`Not understood`, right: true },
          { title: t`Take back`, right: true },
        ]}
        rows={imports.map((one) => ({
          key: one.id,
          cells: [
            <Sources key="files" files={one.files} />,
            moment(one.importedAt),
            t`${number(one.rowsRead)} of ${number(one.rows)}`,
            number(one.new),
            number(one.changed),
            one.unread === 0 ? (
              number(0)
            ) : (
              <button
                key="unread"
                type="button"
                className={css.link}
                onClick={() => void ask(getImportUnread, { importId: one.id }).then(save)}
              >
                {number(one.unread)}
              </button>
            ),
            <TakeBack key="back" batch={one} />,
          ],
        }))}
      />
    </Card>
  )
}

function Sources({ files }: { files: ImportBatch['files'] }) {
  const get = (input: InputGiven<typeof getImportSource>) => void ask(getImportSource, input).then(save)
  return files.map(({ id, name }) => (
    <button key={id} type="button" className={css.link} onClick={() => get({ fileId: id })}>
      {name}
    </button>
  ))
}

function TakeBack({ batch }: { batch: ImportBatch }) {
  const { t } = useLingui()
  const { list } = useFormat()
  const mayRun = useMay('import.run')
  const { act, busy } = useAct(undoImport)
  if (batch.undoneAt !== null) return t`taken back`
  if (!mayRun) return null
  const take = async () => {
    const undone = await act({ importId: batch.id })
    if (!undone) return
    const left = undone.leftAlone.map(({ name }) => name)
    toast(left.length === 0 ? t`List taken back` : t`List taken back; changed since and left alone: ${list(left)}`)
  }
  return (
    <Button variant="default" loading={busy} onClick={() => void take()}>
      {t`Take back`}
    </Button>
  )
}
