import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Aim } from '#contract/aim.ts'
import { quickContributions } from '#domain/aims/contribution.ts'
import { useFormat } from '../parts/format.ts'
import { useRowWindow } from '../parts/list/use-row-window.ts'
import type { CellValue } from '../parts/stale/use-save-cells.ts'
import type { GridChange } from '../parts/use-grid.ts'
import { useWords } from '../parts/words.ts'
import css from './contributions.module.css'
import type { Row } from './row.ts'

const SideDrawer = lazy(() => import('../parts/side-drawer.tsx').then((module) => ({ default: module.SideDrawer })))

interface ContributionCardsProps {
  readonly aims: readonly Aim[]
  readonly rows: readonly Row[]
  readonly readOnly: boolean
  readonly saidIn: (row: Row, aimId: string) => CellValue | null
  readonly onChange: (changes: readonly GridChange<CellValue>[]) => void
}

/** The sheet on a phone: a line for each piece of work, and a sheet from below that asks about one aim after another. */
export function ContributionCards({ aims, rows, readOnly, saidIn, onChange }: ContributionCardsProps) {
  const { t } = useLingui()
  const { number } = useFormat()
  const [openId, open] = useState<string | null>(null)
  const { holder, virtual, offset } = useRowWindow({ count: rows.length, height: 52 })
  const shown = rows.find(({ componentId }) => componentId === openId)
  return (
    <>
      <div ref={holder} className={css.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!
          const said = aims.filter(({ id }) => saidIn(row, id) !== null).length
          return (
            <button
              key={row.componentId}
              type="button"
              className={css.line}
              style={{ transform: `translateY(${start - offset}px)` }}
              onClick={() => open(row.componentId)}
            >
              <b>{row.name}</b>
              <small>{t`${number(said)} of ${number(aims.length)} aims`}</small>
              <IconChevronRight size={16} stroke={1.6} aria-hidden />
            </button>
          )
        })}
      </div>
      {shown && (
        <Suspense>
          <SideDrawer title={shown.name} side="bottom" onClose={() => open(null)}>
            {aims.map(({ id, name }) => (
              <AimAsked
                key={id}
                name={name}
                value={saidIn(shown, id)}
                readOnly={readOnly}
                onSay={(value) => onChange([{ rowId: shown.componentId, columnId: id, value, seen: saidIn(shown, id) }])}
              />
            ))}
          </SideDrawer>
        </Suspense>
      )}
    </>
  )
}

interface AimAskedProps {
  readonly name: string
  readonly value: CellValue | null
  readonly readOnly: boolean
  readonly onSay: (value: CellValue | null) => void
}

/** What the work gives to one aim; a number that somebody gave stands among the words until another is pressed. */
function AimAsked({ name, value, readOnly, onSay }: AimAskedProps) {
  const { t } = useLingui()
  const { number } = useFormat()
  const { quick } = useWords()
  const words = quickContributions.map((word) => ({ value: word as string, label: quick[word] }))
  const given = typeof value === 'number' ? [{ value: 'number', label: number(value) }] : []
  return (
    <div className={css.asked}>
      <span>{name}</span>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={name}
        disabled={readOnly}
        data={[{ value: '', label: t`Not said` }, ...words, ...given]}
        value={value === null ? '' : typeof value === 'number' ? 'number' : value}
        onChange={(said) => said !== 'number' && onSay(said === '' ? null : (said as CellValue))}
      />
    </div>
  )
}
