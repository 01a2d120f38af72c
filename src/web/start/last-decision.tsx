import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Decision } from '#contract/decision.ts'
import { listDecisions, verdicts } from '#contract/decision.ts'
import { Answered } from '../parts/answered.tsx'
import { AttachmentsFold } from '../parts/attachments/attachments.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './start.module.css'

/** What was decided last, by whom, and what it means for each piece of work. */
export function LastDecision() {
  const { t } = useLingui()
  const asked = useAnswer(listDecisions, { limit: 1 })
  return (
    <Answered asked={asked} rows={3}>
      {({ items: [decision] }) =>
        decision ? (
          <Decided decision={decision} />
        ) : (
          <Card title={t`Nothing has been decided yet`}>
            <Empty what={t`Here stands what was decided last, by whom, and what it means for each piece of work.`} />
          </Card>
        )
      }
    </Answered>
  )
}

function Decided({ decision }: { decision: Decision }) {
  const { t } = useLingui()
  const { day, list } = useFormat()
  const { person } = useWords()
  const { id, title, note, decidedOn, saidByName, verdicts: each } = decision
  const words: Readonly<Record<(typeof verdicts)[number], string>> = {
    start: t({ message: 'Start', context: 'decision' }),
    continue: t`Continue`,
    pause: t`Pause`,
    stop: t`Stop`,
    leave_out: t`Leave out`,
  }
  const who = person(saidByName)
  const count = plural(each.length, { one: '# piece of work', other: '# pieces of work' })
  return (
    <Card title={t`On ${day(decidedOn)}, ${who} decided on ${count}`} note={title}>
      {note !== '' && <p>{note}</p>}
      <dl className={css.verdicts}>
        {verdicts
          .map((verdict) => ({ verdict, names: each.filter((one) => one.verdict === verdict).map(({ name }) => name) }))
          .filter(({ names }) => names.length > 0)
          .map(({ verdict, names }) => (
            <div key={verdict}>
              <dt>{words[verdict]}</dt>
              <dd>{list(names)}</dd>
            </div>
          ))}
      </dl>
      <AttachmentsFold aboutKind="decision" aboutId={id} />
    </Card>
  )
}
