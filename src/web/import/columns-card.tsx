import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { ImportPreview } from '#contract/import.ts'
import { spreads } from '#domain/intake/corrections.ts'
import { type Meaning, meanings } from '#domain/intake/meanings.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { toast } from '../parts/toast.tsx'
import { PlainTable } from '../parts/twin.tsx'
import { useEvidence } from './use-evidence.ts'
import { useMeanings } from './use-meanings.ts'

interface ColumnsCardsProps {
  readonly tables: ImportPreview['tables']
  readonly onCorrect: (list: { readonly file: string; readonly sheet: string }, said: { header: string; meaning: Meaning }) => void
}

/** Each list's columns and what they were taken for; a correction is remembered for files of this shape. */
export function ColumnsCards({ tables, onCorrect }: ColumnsCardsProps) {
  const { t } = useLingui()
  const { number, share } = useFormat()
  const words = useMeanings()
  const inWords = useEvidence()
  const correct = (table: ImportPreview['tables'][number], header: string, meaning: Meaning) => {
    const robbed = spreads.has(meaning) ? undefined : table.columns.find((column) => column.meaning === meaning && column.header !== header)
    onCorrect(table, { header, meaning })
    if (robbed) toast(t`${words[meaning]} is read from ${header} now; ${robbed.header} stays as a column of its own`)
  }
  return tables.map((table) => (
    <Card
      key={`${table.file} ${table.sheet}`}
      title={table.sheet === '' ? table.file : t`${table.file}, sheet ${table.sheet}`}
      note={t`${number(table.rowsRead)} of ${plural(table.rows, { one: '# row', other: '# rows' })}, ${plural(table.things, { one: '# thing', other: '# different things' })}`}
    >
      <PlainTable
        columns={[
          { title: t`Column` },
          { title: t`Read as` },
          { title: t`Sure`, right: true },
          { title: t`Why` },
          { title: t`Understood`, right: true },
          { title: t`Blank`, right: true },
          { title: t`Not understood`, right: true },
        ]}
        rows={table.columns.map((column) => ({
          key: column.letters,
          cells: [
            column.header === '' ? column.letters : column.header,
            <NativeSelect
              key="meaning"
              size="xs"
              aria-label={t`What the column ${column.header} is read as`}
              value={column.meaning}
              data={meanings.map((value) => ({ value, label: words[value] }))}
              onChange={(event) => correct(table, column.header, event.currentTarget.value as Meaning)}
            />,
            share(column.confidence),
            <small key="why">{column.evidence.map(inWords).join(', ')}</small>,
            number(column.understood),
            number(column.blank),
            number(column.notUnderstood),
          ],
        }))}
      />
    </Card>
  ))
}
