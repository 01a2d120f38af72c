import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Aim } from '#contract/aim.ts'
import { listContributions } from '#contract/contribution.ts'
import { type QuickContribution, quickScores } from '#domain/aims/contribution.ts'
import { useFormat } from '../parts/format.ts'
import { Grid } from '../parts/grid.tsx'
import { useHeldPlaces } from '../parts/held-places.ts'
import { useMay } from '../parts/session.tsx'
import { type CellChange, type CellValue, useSaveCells } from '../parts/stale/use-save-cells.ts'
import { toast } from '../parts/toast.tsx'
import type { GridChange } from '../parts/use-grid.ts'
import { keyOf } from '../parts/use-operation.ts'
import css from './contributions.module.css'
import { readContribution } from './read-contribution.ts'
import type { Row } from './row.ts'

type Value = CellValue

/** The sheet: words or numbers, typed or pasted; each change is kept at once and can be undone. */
export function ContributionGrid(given: { aims: readonly Aim[]; rows: readonly Row[] }) {
  const [worksIn, setWorksIn] = useState(false)
  const aims = useHeldPlaces(given.aims, ({ id }) => id, worksIn)
  const rows = useHeldPlaces(given.rows, ({ componentId }) => componentId, worksIn)
  const { t } = useLingui()
  const { number, share } = useFormat()
  const answers = useQueryClient()
  const mayEdit = useMay('contribution.edit')
  const kept = useMemo(
    () => new Map(rows.flatMap((row) => row.cells.map((cell) => [`${row.componentId} ${cell.aimId}`, cell.quick ?? cell.score]))),
    [rows],
  )
  /** What is on its way to the server; afterwards it stands among the rows. */
  const [changed, setChanged] = useState<ReadonlyMap<string, Value | null>>(new Map())
  const keyAt = (row: number, column: number) => `${rows[row]?.componentId} ${aims[column]?.id}`
  const words: Readonly<Record<QuickContribution, string>> = { none: t`None`, some: t`Some`, big: t`Big` }
  const write = (value: Value | null) => (value === null ? '' : typeof value === 'number' ? number(value) : words[value])
  const saveCells = useSaveCells(({ componentId, aimId }) => {
    const work = rows.find((row) => row.componentId === componentId)?.name ?? ''
    const aim = aims.find(({ id }) => id === aimId)?.name ?? ''
    return t`${work}: ${aim}`
  })
  const keep = async (cells: readonly GridChange<Value>[]) => {
    const keys = cells.map(({ row, column }) => keyAt(row, column))
    setChanged((before) => new Map([...before, ...cells.map(({ value }, at) => [keys[at]!, value] as const)]))
    const kept = await saveCells(
      cells.map(({ row, column, value, seen }) => ({ componentId: rows[row]!.componentId, aimId: aims[column]!.id, value, seen })),
    )
    answers.setQueryData<readonly Row[]>(keyOf(listContributions, { everything: true }), (held) => held && withCells(held, kept ?? []))
    setChanged((before) => new Map([...before].filter(([key]) => !keys.includes(key))))
  }
  return (
    <>
      <p
        className={css.keys}
      >{t`Type n, s or b, or 0 to 100. Ctrl C and Ctrl V work with a spreadsheet; Ctrl D fills down; Ctrl Z takes back.`}</p>
      <Grid<Value>
        label={t`What each piece of work gives to each aim`}
        readOnly={!mayEdit}
        onWorking={setWorksIn}
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

/** The rows with what was just kept, so that the sheet need not be asked for again to show it. */
function withCells(rows: readonly Row[], cells: readonly CellChange[]): readonly Row[] {
  const changed = Map.groupBy(cells, ({ componentId }) => componentId)
  return rows.map((row) => {
    const own = changed.get(row.componentId) ?? []
    if (own.length === 0) return row
    const others = row.cells.filter(({ aimId }) => !own.some((cell) => cell.aimId === aimId))
    return { ...row, cells: [...others, ...own.flatMap(cellOf)] }
  })
}

function cellOf({ aimId, value }: CellChange): Row['cells'] {
  if (value === null) return []
  return [typeof value === 'number' ? { aimId, score: value, quick: null } : { aimId, score: quickScores[value], quick: value }]
}
