import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { z } from 'zod'
import { listObstacles, listThanks, type Obstacle, type Thanks } from '#contract/feedback.ts'
import { Answered } from '../parts/answered.tsx'
import { Screen } from '../parts/screen.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { type Note, NotesList } from './notes-list.tsx'

/** What people said is in their way, and what helped them. */
export function NotesScreen() {
  const { t } = useLingui()
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
      <Answered asked={obstacles} rows={3}>
        {(hindering) => <Answered asked={thanks}>{(helping) => <NotesList notes={notesIn(hindering, helping)} />}</Answered>}
      </Answered>
    </Screen>
  )
}

function notesIn(obstacles: readonly z.output<typeof Obstacle>[], thanks: readonly z.output<typeof Thanks>[]): readonly Note[] {
  return [
    ...obstacles.map(({ inTheWay: text, ...one }) => ({ ...one, about: 'obstacle' as const, text })),
    ...thanks.map(({ line: text, ...one }) => ({ ...one, about: 'thanks' as const, text, wouldHelp: '' })),
  ]
}
