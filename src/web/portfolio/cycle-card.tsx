import { useLingui } from '@lingui/react/macro'
import { listCycle } from '#contract/decision.ts'
import { type CycleStep, cycleSteps } from '#domain/portfolio/cycle.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { useAnswer } from '../parts/use-operation.ts'
import css from './portfolio.module.css'

/** When each step of the portfolio cycle was last done, read from what people did. */
export function CycleCard() {
  const { t } = useLingui()
  const { day } = useFormat()
  const cycle = useAnswer(listCycle, { limit: 1 })
  const written = (moment: string | null | undefined) => (moment ? day(moment.slice(0, 10)) : t`never`)
  const steps: Readonly<Record<CycleStep, string>> = {
    categorise: t`Sorted into categories`,
    prioritise: t`Put in order by aims`,
    balance: t`Best set computed`,
    plan: t`Money and people planned`,
    authorise: t`Work authorised`,
    monitor: t`Spend and risk looked at`,
    rebalance: t`Balanced anew`,
  }
  return (
    <Answered asked={cycle} rows={4}>
      {({ lastByStep }) => (
        <Card title={t`When it was last done`}>
          <ul className={css.cycle}>
            {cycleSteps.map((step) => (
              <li key={step}>
                <span>{steps[step]}</span>
                <span>{written(lastByStep[step])}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Answered>
  )
}
