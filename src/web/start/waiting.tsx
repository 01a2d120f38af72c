import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { getAlignment } from '#contract/aim.ts'
import { countComponents } from '#contract/component.ts'
import { listObstacles } from '#contract/feedback.ts'
import type { AnswerOf } from '#contract/operation.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import type { ListSearch } from '../parts/list/list-search.ts'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import type { HomePart } from './homes.ts'
import css from './start.module.css'

interface Line {
  readonly to: '/selection' | '/portfolio' | '/contributions' | '/notes'
  readonly search?: ListSearch
  readonly count: number
  readonly told: string
  /** Of which, where there are few enough to say. */
  readonly names?: string
}

/** So many names are read at a glance. */
const shown = 3

/** What cannot go on without the office: the choice to be decided, what is proposed, what runs without a decision or an aim. */
export function Waiting({ record }: HomePart) {
  const { t } = useLingui()
  const linesOf = useLines(record)
  const alignment = useAnswer(getAlignment, {})
  return (
    <Answered asked={alignment} rows={3}>
      {(answer) => {
        const lines = linesOf(answer)
        const count = lines.length
        return (
          <Card
            title={
              count === 0 ? t`Nothing waits on you` : t`${plural(count, { one: '# thing waits on you', other: '# things wait on you' })}`
            }
          >
            {count === 0 ? (
              <Empty what={t`What is proposed, what runs without a decision and what people say is in their way will stand here.`} />
            ) : (
              <ul className={css.waiting}>
                {lines.map(({ to, search = {}, told, names }) => (
                  <li key={told}>
                    <Link to={to} search={search}>
                      {told}
                    </Link>
                    {names !== undefined && <small>{names}</small>}
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

function useLines(record: HomePart['record']) {
  const { t } = useLingui()
  const { day, list } = useFormat()
  const proposed = useAnswer(countComponents, { state: ['proposed'] })
  const obstacles = useAnswer(listObstacles, { limit: 50 })
  const ideas = proposed.state === 'answered' ? proposed.answer.total : 0
  const hindered = obstacles.state === 'answered' ? obstacles.answer.items.length : 0
  const isOpen = record !== null && record.acceptedBy === null
  const date = day(record?.asOf ?? '2000-01-01')
  const namesOf = (records: readonly { readonly name: string }[]) => {
    const more = records.length - shown
    const names = records.slice(0, shown).map(({ name }) => name)
    return list(more > 0 ? [...names, t`${more} more`] : names)
  }
  return ({ unauthorised, orphanComponents, orphanAims }: AnswerOf<typeof getAlignment>): readonly Line[] => {
    const [undecided, aimless, unserved] = [unauthorised.length, orphanComponents.length, orphanAims.length]
    const lines: readonly Line[] = [
      { to: '/selection', count: isOpen ? 1 : 0, told: t`The choice of ${date} is not decided yet` },
      {
        to: '/portfolio',
        search: { filters: { state: ['proposed'] } },
        count: ideas,
        told: t`${plural(ideas, { one: '# piece of work is proposed', other: '# pieces of work are proposed' })}`,
      },
      {
        to: '/portfolio',
        count: undecided,
        told: t`${plural(undecided, { one: '# piece of work runs without a decision', other: '# pieces of work run without a decision' })}`,
        names: namesOf(unauthorised),
      },
      {
        to: '/contributions',
        count: aimless,
        told: t`${plural(aimless, { one: '# piece of work gives to no aim', other: '# pieces of work give to no aim' })}`,
        names: namesOf(orphanComponents),
      },
      {
        to: '/contributions',
        count: unserved,
        told: t`${plural(unserved, { one: '# aim has nothing that gives to it', other: '# aims have nothing that gives to them' })}`,
        names: namesOf(orphanAims),
      },
      {
        to: '/notes',
        count: hindered,
        told: t`${plural(hindered, { one: '# thing is in people’s way', other: '# things are in people’s way' })}`,
      },
    ]
    return lines.filter(({ count }) => count > 0)
  }
}
