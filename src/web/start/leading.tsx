import { useLingui } from '@lingui/react/macro'
import { listComponents } from '#contract/component.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { Card, Columns } from '../parts/card.tsx'
import { AcceptButton } from '../parts/selection/accept-button.tsx'
import { PackButton } from '../parts/selection/pack-button.tsx'
import { SelectionSentence } from '../parts/selection/sentence.tsx'
import { useLines } from '../parts/selection/use-lines.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import type { HomePart } from './homes.ts'
import { LastDecision } from './last-decision.tsx'
import { MoneyByPeriod } from './money-by-period.tsx'
import css from './start.module.css'

/**
 * For whoever leads: what is proposed, the word on it, the pack, the money, the work that names them, the last decision.
 * Six elements, seven at most, and no word of the method.
 */
export function Leading({ record, onWhy }: HomePart) {
  const { t } = useLingui()
  if (record === null) {
    return (
      <Card>
        <div data-element="nothing">
          <Empty what={t`Nothing has been proposed yet. What fits the money and the people will stand here for you to decide.`} />
        </div>
      </Card>
    )
  }
  return (
    <>
      <Card>
        <p className={css.sentence} data-element="sentence">
          <SelectionSentence record={record} />
        </p>
        <div className={css.acts}>
          <span data-element="decide">{record.acceptedBy === null ? <AcceptButton record={record} /> : t`This is decided.`}</span>
          <span data-element="pack">
            <PackButton selectionId={record.id} />
          </span>
        </div>
      </Card>
      <Columns even>
        <div data-element="money">
          <MoneyByPeriod record={record} onWhy={onWhy} />
        </div>
        <div data-element="sponsored">
          <Sponsored record={record} onWhy={onWhy} />
        </div>
      </Columns>
      <div data-element="decision">
        <LastDecision />
      </div>
    </>
  )
}

/** The work that names the person as its sponsor, in or out. */
function Sponsored({ record, onWhy }: { record: SelectionRecord; onWhy: HomePart['onWhy'] }) {
  const { t } = useLingui()
  const { me } = useSession()
  const told = useTold(record)
  const lines = useLines(record)
  const asked = useAnswer(listComponents, { sponsorId: [me.personId], limit: 50 })
  return (
    <Answered asked={asked} rows={2}>
      {({ items }) => {
        const own = items.flatMap(({ id }) => lines.filter(({ candidate }) => candidate.id === id))
        return (
          <Card title={own.length === 0 ? t`No work names you as its sponsor` : t`The work you sponsor`} flush={own.length > 0}>
            {own.length === 0 ? (
              <Empty what={t`Here stands the work you sponsor, and whether it is in.`} />
            ) : (
              <ul className={css.rows}>
                {own.map(({ action, candidate, reason }) => (
                  <li key={candidate.id}>
                    <button type="button" onClick={() => onWhy(candidate.id)}>
                      <span>
                        <b>{candidate.name}</b>
                        <small>{reason}</small>
                      </span>
                      <span>
                        <small data-act={action.act}>{told.acts[action.act]}</small>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )
      }}
    </Answered>
  )
}
