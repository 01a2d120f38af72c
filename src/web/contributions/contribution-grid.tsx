import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Aim } from '#contract/aim.ts'
import { setContributions } from '#contract/contribution.ts'
import { type QuickContribution, quickScores } from '#domain/aims/contribution.ts'
import { useFormat } from '../parts/format.ts'
import { Grid } from '../parts/grid.tsx'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { ask } from '../parts/use-operation.ts'
import css from './contributions.module.css'
import { readContribution } from './read-contribution.ts'
import type { Row } from './row.ts'

type Value = QuickContribution | number

/** The sheet: words or numbers, typed or pasted; each change is kept at once and can be undone. */
export function ContributionGrid({ aims, rows }: { aims: readonly Aim[]; rows: readonly Row[] }) {
  const { t } = useLingui()
  const { number, share } = useFormat()
  const answers = useQueryClient()
  const mayEdit = useMay('contribution.edit')
  const kept = useMemo(
    () => new Map(rows.flatMap((row) => row.cells.map((cell) => [`${row.componentId} ${cell.aimId}`, cell.quick ?? cell.score]))),
    [rows],
  )
  const [changed, setChanged] = useState<ReadonlyMap<string, Value | null>>(new Map())
  const keyAt = (row: number, column: number) => `${rows[row]?.componentId} ${aims[column]?.id}`
  const words: Readonly<Record<QuickContribution, string>> = { none: t`None`, some: t`Some`, big: t`Big` }
  const write = (value: Value | null) => (value === null ? '' : typeof value === 'number' ? number(value) : words[value])
  const keep = async (cells: readonly { row: number; column: number; value: Value | null }[]) => {
    const before = changed
    setChanged(new Map([...changed, ...cells.map(({ row, column, value }) => [keyAt(row, column), value] as const)]))
    try {
      await ask(setContributions, {
        cells: cells.map(({ row, column, value }) => ({ componentId: rows[row]!.componentId, aimId: aims[column]!.id, value })),
      })
      void answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/contributions' })
    } catch {
      setChanged(before)
      toast(t`Not kept: the sheet shows what was there before.`)
    }
  }
  return (
    <>
      <p
        className={css.keys}
      >{t`Type n, s or b, or 0 to 100. Ctrl C and Ctrl V work with a spreadsheet; Ctrl D fills down; Ctrl Z takes back.`}</p>
      <Grid<Value>
        label={t`What each piece of work gives to each aim`}
        readOnly={!mayEdit}
        rowTitle={t`Work`}
        columnTitles={aims.map(({ id, name, weightBasisPoints }) => ({ id, title: name, note: share(weightBasisPoints / 10_000) }))}
        rowName={(at) => {
          const { componentId, name } = rows[at]!
          return {
            id: componentId,
            spoken: name,
            name: (
              <Link to="/components/$componentId" params={{ componentId }} tabIndex={-1} className={css.name}>
                {name}
              </Link>
            ),
          }
        }}
        model={{
          rows: rows.length,
          columns: aims.length,
          valueAt: ({ row, column }) => {
            const key = keyAt(row, column)
            return changed.has(key) ? (changed.get(key) ?? null) : (kept.get(key) ?? null)
          },
          write,
          read: readContribution,
          onChange: (cells) => void keep(cells),
          onSkipped: (count) => toast(t`${count} cells could not be read and stayed as they were`),
        }}
        show={(value) => (value === null ? <span className={css.silent}>–</span> : <Amount value={value} word={write(value)} />)}
      />
    </>
  )
}

/** The word with a bar that is as long as its score. */
function Amount({ value, word }: { value: Value; word: string }) {
  const score = typeof value === 'number' ? value : quickScores[value]
  return (
    <span className={css.amount}>
      <i style={{ width: `${Math.max(score, 3) * 0.32}px` }} data-none={score === 0} />
      {word}
    </span>
  )
}
