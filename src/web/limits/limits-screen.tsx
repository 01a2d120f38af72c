import { useLingui } from '@lingui/react/macro'
import { getLimits } from '#contract/limit.ts'
import { getCapacity, listRoles } from '#contract/role.ts'
import { Answered } from '../parts/answered.tsx'
import { Card, Columns } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { usePlan } from '../parts/use-plan.ts'
import { CapacityPicture } from './capacity-picture.tsx'
import css from './limits.module.css'
import { MoneyCap } from './money-cap.tsx'
import { SharesCard } from './shares-card.tsx'
import { Teams } from './teams.tsx'

/** The few limits a selection must keep: money, and people by team. */
export function LimitsScreen() {
  const { t } = useLingui()
  const plan = usePlan()
  const limits = useAnswer(getLimits, {})
  const roles = useAnswer(listRoles, {})
  const capacity = useAnswer(getCapacity, {})
  const finding = useFinding()
  const [mayLimit, mayStaff] = [useMay('limit.edit'), useMay('capacity.edit')]
  return (
    <Screen
      title={t`Money and people`}
      path={[t`Done right`, t`Money and people`]}
      facts={t`What can be spent and who can work, from ${plan}`}
      finding={finding}
    >
      <Columns even>
        <div className={css.stacked}>
          <Card title={t`Money that may be committed`}>
            <Answered asked={limits} rows={2}>
              {(answer) => <MoneyCap limits={answer} />}
            </Answered>
            {!mayLimit && <p className={css.who}>{t`The owner, the office and finance set what may be committed.`}</p>}
          </Card>
          <Answered asked={limits} rows={3}>
            {(answer) => <SharesCard limits={answer} />}
          </Answered>
        </div>
        <Card title={t`People by team`}>
          <Answered asked={roles} rows={4}>
            {({ items }) => <Teams roles={items} />}
          </Answered>
          {!mayStaff && <p className={css.who}>{t`The owner, the office and resource managers say who can work.`}</p>}
        </Card>
      </Columns>
      <Answered asked={capacity} rows={4}>
        {(answer) => (answer.roles.length === 0 ? null : <CapacityPicture capacity={answer} />)}
      </Answered>
    </Screen>
  )
}

function useFinding(): string | undefined {
  const { t } = useLingui()
  const { share } = useFormat()
  const { organisation } = useSession()
  const capacity = useAnswer(getCapacity, {})
  if (capacity.state !== 'answered' || !capacity.answer.bottleneck) return undefined
  const { roleId, period, loadPercent } = capacity.answer.bottleneck
  const team = capacity.answer.roles.find((role) => role.roleId === roleId)?.name ?? ''
  const when = organisation.periods.find(({ index }) => index === period)?.label ?? ''
  const load = share(loadPercent / 100)
  return loadPercent > 100
    ? t`What is authorised is too much: in ${when}, ${team} is asked for ${load} of what it can do.`
    : t`What is authorised fits its people; the tightest is ${team} in ${when}, at ${load}.`
}
