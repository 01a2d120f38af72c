import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listAims } from '#contract/aim.ts'
import { countComponents } from '#contract/component.ts'
import { wearHat } from '#contract/identity.ts'
import { getLimits } from '#contract/limit.ts'
import { listRoles } from '#contract/role.ts'
import { Card } from '../parts/card.tsx'
import { ChooseButton } from '../parts/selection/choose-button.tsx'
import { useSession } from '../parts/session.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import css from './start.module.css'

/** What is there and what is missing on the way to a first choice; nothing blocks, everything can be said later. */
export function NextSteps() {
  const { t } = useLingui()
  const { me } = useSession()
  const work = useAnswer(countComponents, {})
  const limits = useAnswer(getLimits, {})
  const roles = useAnswer(listRoles, {})
  const aims = useAnswer(listAims, {})
  const wear = useAct(wearHat)
  const sample = me.organisations.find((one) => one.sample)
  const count = work.state === 'answered' ? work.answer.total : 0
  const steps = [
    {
      key: 'work',
      label: t`Your lists`,
      done: count > 0,
      to: '/lists' as const,
      note: count > 0 ? t`${count} pieces of work` : t`drop them above`,
    },
    {
      key: 'money',
      label: t`One amount of money`,
      done: limits.state === 'answered' && limits.answer.money.kind !== 'none',
      to: '/limits' as const,
      note: t`what may be committed`,
    },
    {
      key: 'people',
      label: t`Heads per team`,
      done: roles.state === 'answered' && roles.answer.items.length > 0,
      to: '/limits' as const,
      note: t`who can work`,
    },
    {
      key: 'aims',
      label: t`Aims in order`,
      done: aims.state === 'answered' && aims.answer.items.length > 0,
      to: '/contributions' as const,
      note: t`and what each work gives to them`,
    },
  ]
  return (
    <Card title={t`On the way to your first choice`} note={t`What you leave out is assumed, and said so`}>
      <ol className={css.steps}>
        {steps.map(({ key, label, done, to, note }) => (
          <li key={key}>
            <StatusMark status={done ? 'done' : 'none'} form="shape" word={done ? t`there` : t`not there yet`} />
            <Link to={to} search={{}}>
              {label}
            </Link>
            <small>{note}</small>
          </li>
        ))}
      </ol>
      <div className={css.acts}>
        <ChooseButton disabled={count === 0} />
        {sample && (
          <Button variant="subtle" onClick={() => void wear.act({ hat: 'owner', organisationId: sample.id })}>
            {t`See a sample already decided`}
          </Button>
        )}
      </div>
    </Card>
  )
}
