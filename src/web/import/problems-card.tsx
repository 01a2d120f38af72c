import { useLingui } from '@lingui/react/macro'
import type { ImportPreview } from '#contract/import.ts'
import type { Reason } from '#domain/intake/reading.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { PlainTable } from '../parts/twin.tsx'
import { useReasons } from './use-meanings.ts'

/** As many cells as are shown one by one; all of them can be had as a file once the list is in. */
const shown = 200

/** Every cell that was not understood, with its place, what it holds and why. */
export function ProblemsCard({ problems, causes }: Pick<ImportPreview, 'problems' | 'causes'>) {
  const { t } = useLingui()
  const { number } = useFormat()
  const reasons = useReasons()
  const why = (code: string, reason: string) => (code in reasons ? reasons[code as Reason] : reason)
  return (
    <Card title={t`Not understood`} note={t`Kept as they are; nothing is dropped`}>
      <PlainTable
        columns={[{ title: t`Column` }, { title: t`Why` }, { title: t`Cells`, right: true }]}
        rows={causes.map(({ file, column, code, reason, cells }) => ({
          key: `${file} ${column} ${code}`,
          cells: [column, why(code, reason), number(cells)],
        }))}
      />
      <PlainTable
        columns={[{ title: t`Sheet` }, { title: t`Row`, right: true }, { title: t`Column` }, { title: t`Holds` }, { title: t`Why` }]}
        rows={problems.slice(0, shown).map(({ file, sheet, row, column, value, code, reason }) => ({
          key: `${file} ${sheet} ${row} ${column}`,
          cells: [sheet === '' ? file : sheet, number(row), column, String(value).slice(0, 120), why(code, reason)],
        }))}
      />
      {problems.length > shown && <p>{t`The first ${number(shown)} of ${number(problems.length)} cells.`}</p>}
    </Card>
  )
}
