import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { explainLeftOut, type SelectionRecord } from '#contract/selection.ts'
import { rangeOf } from '#domain/portfolio/beliefs.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import { Answered } from '../answered.tsx'
import { useAnswer } from '../use-operation.ts'
import { costOf } from './figures.ts'
import { ForceForm } from './force-form.tsx'
import css from './selection.module.css'
import { useReasons } from './use-reasons.ts'
import { useTold } from './use-told.ts'

/** Why this one is in or out: the reason, the least change that lets it in, what forcing it in would cost. */
export function WhyOne({ record, componentId }: { record: SelectionRecord; componentId: string }) {
  const { t } = useLingui()
  const told = useTold(record)
  const { given, sureness } = useReasons(record)
  const asked = useAnswer(explainLeftOut, { selectionId: record.id, componentId })
  const candidate = record.input.portfolio.candidates.find(({ id }) => id === componentId)
  return (
    <div className={css.why}>
      {candidate && (
        <p className={css.quiet}>
          {t`${told.money(costOf(candidate))} still to come, worth ${told.value(candidate.starts[0]?.value ?? 0)} of ${told.measure}.`}
        </p>
      )}
      {candidate && <Assumed record={record} candidate={candidate} />}
      <Answered asked={asked} rows={3}>
        {({ standing, reason, why }) => (
          <>
            {standing === 'in' && <p>{(candidate && given(candidate)) ?? t`It is in: nothing that fits beside the rest is worth more.`}</p>}
            {candidate && sureness(candidate) !== '' && (
              <p>{t`Tried with other money, people and worth: ${sureness(candidate).toLowerCase()}.`}</p>
            )}
            {standing === 'aside' && (
              <p>
                {why === 'over'
                  ? t`It is over, so nobody chooses it.`
                  : why === 'not_proposed'
                    ? t`It is an idea nobody has proposed yet.`
                    : t`It only holds other work; that is chosen one by one.`}
              </p>
            )}
            {reason && (
              <>
                <div>
                  <h3>{t`What would let it in`}</h3>
                  {reason.leastChange.kind === 'raises' && reason.leastChange.raises.length > 0 ? (
                    <ul>
                      {reason.leastChange.raises.map((raise) => (
                        <li key={JSON.stringify(raise.limit)}>{told.raise(raise)}</li>
                      ))}
                    </ul>
                  ) : (
                    <p>{told.reason(reason)}</p>
                  )}
                </div>
                <div>
                  <h3>{t`What putting it in now would cost`}</h3>
                  <p>
                    {reason.forced.kind === 'costs'
                      ? t`${told.value(reason.forced.valueLost)} of ${told.measure}, because other work would have to go.`
                      : reason.forced.kind === 'impossible'
                        ? t`It cannot be: ${told.list(reason.forced.conflict.rules.map(told.rule))}.`
                        : t`Not known yet.`}
                  </p>
                </div>
              </>
            )}
          </>
        )}
      </Answered>
      {asked.state === 'answered' && asked.answer.standing === 'in' && <ForceForm record={record} componentId={componentId} to="out" />}
      {asked.state === 'answered' && asked.answer.standing === 'left_out' && (
        <ForceForm record={record} componentId={componentId} to="in" />
      )}
      <Link to="/components/$componentId" params={{ componentId }}>
        {t`Open this work`}
      </Link>
    </div>
  )
}

/** What nobody has said of it, and between what it is believed to be. */
function Assumed({ record, candidate }: { record: SelectionRecord; candidate: Candidate }) {
  const { t } = useLingui()
  const told = useTold(record)
  const { money, effort, value } = candidate.assumed
  const cost = money && rangeOf(costOf(candidate), money)
  const worth = value && rangeOf(candidate.starts[0]?.value ?? 0, value)
  const lines = [
    ...(cost ? [t`Money, between ${told.money(cost.low)} and ${told.money(cost.high)}`] : []),
    ...(effort
      ? [t`People, between ${told.share(effort.lowPercent / 100)} and ${told.share(effort.highPercent / 100)} of what was taken`]
      : []),
    ...(worth ? [t`Worth, between ${told.value(worth.low)} and ${told.value(worth.high)}`] : []),
  ]
  if (lines.length === 0) return null
  return (
    <div>
      <h3>{t`Assumed, because nobody has said it yet`}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
