import { useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Aim } from '#contract/aim.ts'
import { listContributions } from '#contract/contribution.ts'
import { quickScores } from '#domain/aims/contribution.ts'
import { useFormat } from '../parts/format.ts'
import { Grid } from '../parts/grid.tsx'
import type { CellAt } from '../parts/grid-range.ts'
import { useHeldPlaces } from '../parts/held-places.ts'
import { useMay } from '../parts/session.tsx'
import { type CellChange, type CellValue, useSaveCells } from '../parts/stale/use-save-cells.ts'
import { toast } from '../parts/toast.tsx'
import { keyOfEverything } from '../parts/use-everything.ts'
import type { CellIds, GridChange } from '../parts/use-grid.ts'
import { useWords } from '../parts/words.ts'
import { ContributionCards } from './contribution-cards.tsx'
import css from './contributions.module.css'
import { readContribution } from './read-contribution.ts'
import { type Row, valueIn } from './row.ts'

type Value = CellValue

/** The sheet: words or numbers, typed or pasted; each change is kept at once and can be undone. */
export function ContributionGrid(given: { aims: readonly Aim[]; rows: readonly Row[] }) {
  const [worksIn, setWorksIn] = useState(false)
  const aims = useHeldPlaces(given.aims, ({ id }) => id, worksIn)
  const rows = useHeldPlaces(given.rows, ({ componentId }) => componentId, worksIn)
  const { t } = useLingui()
  const { number, share } = useFormat()
  const { quick } = useWords()
  const answers = useQueryClient()
  const mayEdit = useMay('contribution.edit')
  const small = useMediaQuery('(max-width: 639.98px)') ?? false
  /** What is on its way to the server; afterwards it stands among the rows. */
  const [changed, setChanged] = useState<ReadonlyMap<string, Value | null>>(new Map())
  const idsAt = ({ row, column }: CellAt) => ({ rowId: rows[row]?.componentId ?? '', columnId: aims[column]?.id ?? '' })
  const write = (value: Value | null) => (value === null ? '' : typeof value === 'number' ? number(value) : quick[value])
  const saveCells = useSaveCells(({ componentId, aimId }) => {
    const work = rows.find((row) => row.componentId === componentId)?.name ?? ''
    const aim = aims.find(({ id }) => id === aimId)?.name ?? ''
    return t`${work}: ${aim}`
  })
  const keep = async (cells: readonly GridChange<Value>[]) => {
    setChanged((before) => new Map([...before, ...cells.map((cell) => [keyOf(cell), cell.value] as const)]))
    const kept = await saveCells(cells.map(({ rowId: componentId, columnId: aimId, value, seen }) => ({ componentId, aimId, value, seen })))
    answers.setQueryData<readonly Row[]>(keyOfEverything(listContributions), (held) => held && withCells(held, kept ?? []))
    const done = new Set(cells.map(keyOf))
    setChanged((before) => new Map([...before].filter(([key]) => !done.has(key))))
  }
  const saidIn = (row: Row | undefined, aimId = '') => {
    const key = keyOf({ rowId: row?.componentId ?? '', columnId: aimId })
    return changed.has(key) ? (changed.get(key) ?? null) : valueIn(row, aimId)
  }
  const change = (cells: readonly GridChange<Value>[]) => void keep(cells)
  if (small) return <ContributionCards aims={aims} rows={rows} readOnly={!mayEdit} saidIn={saidIn} onChange={change} />
  return (
    <Grid<Value>
      label={t`What each piece of work gives to each aim`}
      readOnly={!mayEdit}
      hint={t`Type n, s or b, or 0 to 100; draw a cell’s corner to fill others. Ctrl C and Ctrl V work with a spreadsheet; Ctrl D fills down, Ctrl R to the right; Ctrl Z takes back.`}
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
        idsAt,
        valueAt: ({ row, column }) => saidIn(rows[row], aims[column]?.id),
        write,
        read: readContribution,
        isWhole: (letter) => typeof readContribution(letter) === 'string',
        onChange: change,
        onLeft: ({ unread, outside }) => {
          if (unread > 0) toast(t`${number(unread)} cells could not be read and stayed as they were`)
          if (outside > 0) toast(t`${number(outside)} cells lay outside the sheet and were left out`)
        },
      }}
      show={(value) => (value === null ? <span className={css.silent}>–</span> : <Amount value={value} word={write(value)} />)}
    />
  )
}

function keyOf({ rowId, columnId }: CellIds): string {
  return `${rowId} ${columnId}`
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
