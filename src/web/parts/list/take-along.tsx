import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { writeList } from '#contract/list-file.ts'
import chipCss from '../chip.module.css'
import { save } from '../save.ts'
import { tell } from '../toast.tsx'
import { useAct } from '../use-operation.ts'
import type { Column } from './column.ts'

interface TakeAlongProps<Row> {
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly everyRow: () => Promise<readonly Row[]>
}

/** The list as a file: the rows it finds, in their order, with the columns shown, in the words of the page. */
export function TakeAlong<Row>({ title, columns, everyRow }: TakeAlongProps<Row>) {
  const { t } = useLingui()
  const { act } = useAct(writeList, { keeps: true })
  const [busy, setBusy] = useState(false)
  const write = async (format: 'xlsx' | 'csv') => {
    setBusy(true)
    const rows = await everyRow().catch(() => null)
    const told = columns.flatMap(({ value, ...column }) => (value ? [{ ...column, value }] : []))
    const file =
      rows &&
      (await act({
        title,
        format,
        columns: told.map((column) => ({ title: column.title, type: column.type ?? 'text' })),
        rows: rows.map((row) => told.map(({ value }) => value(row))),
      }))
    if (file) save(file)
    if (!rows) tell(t`Portolan cannot be reached.`)
    setBusy(false)
  }
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={chipCss.chip} aria-busy={busy} disabled={busy}>
          <IconDownload size={14} stroke={1.6} aria-hidden /> {busy ? t`Writing the file` : t`Take along`}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write('xlsx')}>{t`Workbook (XLSX)`}</Menu.Item>
        <Menu.Item onClick={() => void write('csv')}>{t`Text (CSV)`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
