import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { InputGiven } from '#contract/client.ts'
import { getImportSource, getImportUnread, type ImportBatch, undoImport } from '#contract/import.ts'
import { useFormat } from '../parts/format.ts'
import { type Column, momentCell } from '../parts/list/column.ts'
import { ListCard } from '../parts/list/list-card.tsx'
import { save } from '../parts/save.ts'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { ask, useAct } from '../parts/use-operation.ts'
import css from './import.module.css'

/** What came in, when, what became of it; each can be taken back as a whole. */
export function ImportsCard({ imports }: { imports: readonly ImportBatch[] }) {
  const { t } = useLingui()
  return (
    <ListCard
      list="imports"
      title={t`Lists that came in`}
      rows={imports}
      columns={useColumns()}
      filters={[
        {
          id: 'standing',
          label: t`Standing:`,
          options: [
            { value: 'kept', label: t`Kept` },
            { value: 'taken', label: t`Taken back` },
          ],
          of: ({ undoneAt }) => [undoneAt === null ? 'kept' : 'taken'],
        },
        {
          id: 'unread',
          label: t`Not understood:`,
          options: [
            { value: 'some', label: t`Some cells` },
            { value: 'none', label: t`Nothing` },
          ],
          of: ({ unread }) => [unread === 0 ? 'none' : 'some'],
        },
      ]}
      idOf={({ id }) => id}
      nameOf={({ files }) => files.map(({ name }) => name).join(', ')}
      empty={t`Here stands each list that came in, with its file and what was not understood of it.`}
    />
  )
}

function useColumns(): readonly Column<ImportBatch>[] {
  const { t } = useLingui()
  const { moment, number } = useFormat()
  const count = (id: 'new' | 'changed' | 'unchanged', title: string): Column<ImportBatch> => ({
    id,
    title,
    width: 84,
    right: true,
    type: 'number',
    value: ({ [id]: value }) => value,
    cell: ({ [id]: value }) => number(value),
  })
  return [
    {
      id: 'files',
      title: t`Files`,
      width: 200,
      grow: 4,
      value: ({ files }) => files.map(({ name }) => name).join(', '),
      cell: ({ files }) => <Sources files={files} />,
    },
    {
      id: 'importedAt',
      title: t`When`,
      width: 130,
      type: 'moment',
      value: ({ importedAt }) => momentCell(importedAt),
      cell: ({ importedAt }) => moment(importedAt),
      onCard: true,
    },
    {
      id: 'rowsRead',
      title: t`Rows read`,
      width: 96,
      right: true,
      type: 'number',
      value: ({ rowsRead }) => rowsRead,
      cell: ({ rowsRead, rows }) => t`${number(rowsRead)} of ${number(rows)}`,
      onCard: true,
    },
    count('new', t`New`),
    count('changed', t`Changed`),
    { ...count('unchanged', t`Unchanged`), hidden: true },
    {
      id: 'unread',
      title: t`Not understood`,
      width: 104,
      right: true,
      type: 'number',
      value: ({ unread }) => unread,
      cell: (batch) => <Unread batch={batch} />,
    },
    { id: 'back', title: t`Take back`, width: 116, right: true, cell: (batch) => <TakeBack batch={batch} />, onCard: true },
  ]
}

function Unread({ batch: { id, unread } }: { batch: ImportBatch }) {
  const { number } = useFormat()
  if (unread === 0) return number(0)
  return (
    <button type="button" className={css.link} onClick={() => void ask(getImportUnread, { importId: id }).then(save)}>
      {number(unread)}
    </button>
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
    <Button variant="default" size="compact-xs" loading={busy} onClick={() => void take()}>
      {t`Take back`}
    </Button>
  )
}
