import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { getAlignment } from '#contract/aim.ts'
import { countComponents } from '#contract/component.ts'
import { countNotices } from '#contract/notice.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import type { HomePart } from './homes.ts'
import css from './start.module.css'

/** What cannot go on without the office: the choice to be decided, what is proposed, what runs without a decision or an aim. */
export function Waiting({ record }: HomePart) {
  const { t } = useLingui()
  const { day } = useFormat()
  const proposed = useAnswer(countComponents, { state: ['proposed'] })
  const alignment = useAnswer(getAlignment, {})
  const notices = useAnswer(countNotices, {})
  const ideas = proposed.state === 'answered' ? proposed.answer.total : 0
  const unread = notices.state === 'answered' ? notices.answer.unread : 0
  const isOpen = record !== null && record.acceptedBy === null
  return (
    <Answered asked={alignment} rows={3}>
      {({ unauthorised, orphanComponents, orphanAims }) => {
        const without = { decision: unauthorised.length, aim: orphanComponents.length, work: orphanAims.length }
        const lines = [
          {
            to: '/selection' as const,
            count: isOpen ? 1 : 0,
            told: t`The choice of ${day(record?.asOf ?? '2000-01-01')} is not decided yet`,
          },
          {
            to: '/portfolio' as const,
            count: ideas,
            told: t`${plural(ideas, { one: '# piece of work is proposed', other: '# pieces of work are proposed' })}`,
          },
          {
            to: '/portfolio' as const,
            count: without.decision,
            told: t`${plural(without.decision, { one: '# piece of work runs without a decision', other: '# pieces of work run without a decision' })}`,
          },
          {
            to: '/contributions' as const,
            count: without.aim,
            told: t`${plural(without.aim, { one: '# piece of work gives to no aim', other: '# pieces of work give to no aim' })}`,
          },
          {
            to: '/contributions' as const,
            count: without.work,
            told: t`${plural(without.work, { one: '# aim has nothing that gives to it', other: '# aims have nothing that gives to them' })}`,
          },
          {
            to: '/notes' as const,
            count: unread,
            told: t`${plural(unread, { one: '# notice is not read', other: '# notices are not read' })}`,
          },
        ].filter(({ count }) => count > 0)
        return (
          <Card
            title={
              lines.length === 0
                ? t`Nothing waits on you`
                : t`${plural(lines.length, { one: '# thing waits on you', other: '# things wait on you' })}`
            }
          >
            {lines.length === 0 ? (
              <Empty what={t`What is proposed, what runs without a decision and what people say is in their way will stand here.`} />
            ) : (
              <ul className={css.waiting}>
                {lines.map(({ to, told }) => (
                  <li key={told}>
                    <Link to={to} search={{}}>
                      {told}
                    </Link>
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
