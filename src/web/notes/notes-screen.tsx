import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { z } from 'zod'
import { listObstacles, listThanks, type Obstacle, type Thanks } from '#contract/feedback.ts'
import { Answered } from '../parts/answered.tsx'
import { AttachmentsFold } from '../parts/attachments/attachments.tsx'
import { Card, Columns } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { Empty } from '../parts/states.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { useWords } from '../parts/words.ts'
import css from './notes.module.css'

/** What people said is in their way, and what helped them. */
export function NotesScreen() {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { person } = useWords()
  const obstacles = useEverything<z.output<typeof Obstacle>>(listObstacles)
  const thanks = useEverything<z.output<typeof Thanks>>(listThanks)
  const [hindered, helped] = [obstacles, thanks].map((asked) => (asked.state === 'answered' ? asked.answer.length : 0)) as [number, number]
  return (
    <Screen
      title={t`Asked and thanked`}
      path={[t`The office`, t`Asked and thanked`]}
      facts={t`Said by the people it happened to, in their words`}
      finding={t`${plural(hindered, { 0: 'Nothing is in people’s way', one: '# thing is in people’s way', other: '# things are in people’s way' })}; ${plural(helped, { 0: 'nothing was thanked for.', one: '# thing helped.', other: '# things helped.' })}`}
    >
      <Columns even>
        <Card title={t`In people’s way`}>
          <Answered asked={obstacles} rows={3}>
            {(items) =>
              items.length === 0 ? (
                <Empty what={t`Nobody has said that something is in the way.`} />
              ) : (
                <ul className={css.notes}>
                  {items.map(({ id, inTheWay, wouldHelp, personName, saidAt }) => (
                    <li key={id}>
                      <p>{inTheWay}</p>
                      {wouldHelp !== '' && <p className={css.help}>{t`Would help: ${wouldHelp}`}</p>}
                      <small>
                        {person(personName)}, {moment(saidAt)}
                      </small>
                      <AttachmentsFold aboutKind="obstacle" aboutId={id} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Answered>
        </Card>
        <Card title={t`This helped`}>
          <Answered asked={thanks} rows={3}>
            {(items) =>
              items.length === 0 ? (
                <Empty what={t`Nobody has said yet that something helped.`} />
              ) : (
                <ul className={css.notes}>
                  {items.map(({ id, line, personName, saidAt }) => (
                    <li key={id}>
                      <p>{line}</p>
                      <small>
                        {person(personName)}, {moment(saidAt)}
                      </small>
                      <AttachmentsFold aboutKind="thanks" aboutId={id} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Answered>
        </Card>
      </Columns>
    </Screen>
  )
}
