import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { listAims } from '#contract/aim.ts'
import { type ComponentRow, listComponents } from '#contract/component.ts'
import { type ContributionRow, listContributions } from '#contract/contribution.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { setFound } from '../parts/selection/figures.ts'
import { type Line, useLines } from '../parts/selection/use-lines.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import type { HomePart } from './homes.ts'
import css from './start.module.css'

/** As much as one person manages and a page holds. */
const most = 50

/** The work that somebody owns: in or out, what would let it in, and which aims it serves. */
export function OwnWork({ record, onWhy }: HomePart) {
  const { me } = useSession()
  const asked = useAnswer(listComponents, { ownerId: [me.personId], limit: most })
  return (
    <Answered asked={asked} rows={4}>
      {({ items }) =>
        record === null ? <Rows rows={items} lines={[]} onWhy={onWhy} /> : <Chosen rows={items} record={record} onWhy={onWhy} />
      }
    </Answered>
  )
}

function Chosen({ rows, record, onWhy }: { rows: readonly ComponentRow[]; record: SelectionRecord; onWhy: HomePart['onWhy'] }) {
  const told = useTold(record)
  const lines = useLines(record).map((line) => ({ ...line, word: told.acts[line.action.act] }))
  const placed = new Set(setFound(record)?.placements.map(({ id }) => id))
  return <Rows rows={rows} lines={lines.map((line) => ({ ...line, isIn: placed.has(line.candidate.id) }))} onWhy={onWhy} />
}

interface Told extends Line {
  readonly word: string
  readonly isIn: boolean
}

function Rows({ rows, lines, onWhy }: { rows: readonly ComponentRow[]; lines: readonly Told[]; onWhy: HomePart['onWhy'] }) {
  const { t } = useLingui()
  const { states } = useWords()
  const serves = useServed(rows)
  const own = rows.map((row) => ({ row, line: lines.find(({ candidate }) => candidate.id === row.id) }))
  const [looked, isIn] = [own.filter(({ line }) => line !== undefined).length, own.filter(({ line }) => line?.isIn).length]
  const title =
    rows.length === 0
      ? t`No work names you as its owner`
      : looked === 0
        ? t`${plural(rows.length, { one: '# piece of work is yours; nothing has been chosen yet', other: '# pieces of work are yours; nothing has been chosen yet' })}`
        : t`In what was chosen last: ${isIn} of your ${plural(looked, { one: '# piece of work', other: '# pieces of work' })}`
  if (rows.length === 0) {
    return (
      <Card title={title}>
        <Empty what={t`Here stands the work you own: whether it is in, what would let it in, and which aims it serves.`} />
      </Card>
    )
  }
  return (
    <Card title={title} note={lines.length > 0 ? t`Press one to see why` : undefined} flush>
      <ul className={css.rows}>
        {own.map(({ row, line }) => (
          <li key={row.id}>
            <button type="button" disabled={line === undefined} onClick={() => onWhy(row.id)}>
              <span>
                <b>{row.name}</b>
                <small>{line?.reason ?? t`Not looked at by the last choice`}</small>
                <small>{serves(row.id)}</small>
              </span>
              <span>
                <b>{line ? (line.isIn ? t`In` : t`Out`) : states[row.state]}</b>
                {line && <small data-act={line.action.act}>{line.word}</small>}
              </span>
            </button>
            <Link className={css.open} to="/components/$componentId" params={{ componentId: row.id }} aria-label={t`Open ${row.name}`}>
              {t`Open this work`}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Why each piece of work matters: the aims it gives to, the most first. */
function useServed(rows: readonly ComponentRow[]): (componentId: string) => string {
  const { t } = useLingui()
  const { list } = useFormat()
  const aims = useAnswer(listAims, {})
  const said = useAnswer(listContributions, { componentId: rows.map(({ id }) => id) }, { enabled: rows.length > 0 })
  const names = new Map(aims.state === 'answered' ? aims.answer.items.map(({ id, name }) => [id, name]) : [])
  const cellsOf = (componentId: string): z.output<typeof ContributionRow>['cells'] =>
    said.state === 'answered' ? (said.answer.items.find((row) => row.componentId === componentId)?.cells ?? []) : []
  return (componentId) => {
    const served = cellsOf(componentId)
      .filter(({ score }) => (score ?? 0) > 0)
      .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
      .map(({ aimId }) => names.get(aimId) ?? '')
    return served.length === 0 ? t`Nobody has said yet which aim it serves` : t`Serves: ${list(served)}`
  }
}
