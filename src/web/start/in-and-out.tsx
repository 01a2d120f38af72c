import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { Card, Columns } from '../parts/card.tsx'
import { costOf } from '../parts/selection/figures.ts'
import { type Line, useLines } from '../parts/selection/use-lines.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { Empty } from '../parts/states.tsx'
import css from './start.module.css'

/** As many rows as are read at a glance; the selection's own page has all. */
const shown = 12

/** In at the left, out at the right, one reason a row; a press asks why. */
export function InAndOut({ record, onWhy }: { record: SelectionRecord; onWhy: (id: string) => void }) {
  const { t } = useLingui()
  const lines = useLines(record)
  const isOut = ({ action: { act } }: Line) => act === 'leave' || act === 'stop'
  const [inside, outside] = [lines.filter((line) => !isOut(line)), lines.filter(isOut)]
  return (
    <Columns even>
      <Card title={t`In`} note={inside.length > shown ? t`The first ${shown} of ${inside.length}` : undefined} flush>
        <Rows record={record} lines={inside.slice(0, shown)} onWhy={onWhy} />
      </Card>
      <Card title={t`Left out`} note={t`Press one to see why`} flush>
        {outside.length === 0 ? (
          <div className={css.none}>
            <Empty what={t`Nothing is left out: everything fits.`} />
          </div>
        ) : (
          <Rows record={record} lines={outside.slice(0, shown)} onWhy={onWhy} />
        )}
      </Card>
    </Columns>
  )
}

function Rows({ record, lines, onWhy }: { record: SelectionRecord; lines: readonly Line[]; onWhy: (id: string) => void }) {
  const { t } = useLingui()
  const told = useTold(record)
  return (
    <ul className={css.rows}>
      {lines.map(({ action, candidate, reason }) => (
        <li key={candidate.id}>
          <button type="button" onClick={() => onWhy(candidate.id)}>
            <span>
              <b>{candidate.name}</b>
              <small>{reason}</small>
            </span>
            <span>
              <b>{told.money(costOf(candidate))}</b>
              <small data-act={action.act}>
                {told.acts[action.act]}
                {candidate.assumed.money && <span className={css.assumed}> · {t`assumed`}</span>}
              </small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
