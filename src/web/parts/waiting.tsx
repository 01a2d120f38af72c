import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { getAlignment } from '#contract/aim.ts'
import { countComponents, listComponents } from '#contract/component.ts'
import { listObstacles } from '#contract/feedback.ts'
import type { AnswerOf } from '#contract/operation.ts'
import { listSelections } from '#contract/selection.ts'
import { Answered } from './answered.tsx'
import { Card } from './card.tsx'
import { useFormat } from './format.ts'
import type { ListSearch } from './list/list-search.ts'
import { Empty } from './states.tsx'
import { useAnswer } from './use-operation.ts'
import css from './waiting.module.css'

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
export function Waiting() {
  const { t } = useLingui()
  const linesOf = useLines()
  const alignment = useAnswer(getAlignment, {})
  return (
    <Answered asked={alignment} rows={3}>
      {(answer) => {
        const lines = linesOf(answer)
        const count = lines.length
        return (
          <Card
            flush
            title={
              count === 0 ? t`Nothing waits on you` : t`${plural(count, { one: '# thing waits on you', other: '# things wait on you' })}`
            }
          >
            {count === 0 ? (
              <div className={css.none}>
                <Empty what={t`What is proposed, what runs without a decision and what people say is in their way will stand here.`} />
              </div>
            ) : (
              <ul className={css.list}>
                {lines.map(({ to, search = {}, told, names }) => (
                  <li key={told}>
                    <Link to={to} search={search}>
                      <span>
                        <b>{told}</b>
                        {names !== undefined && <small>{names}</small>}
                      </span>
                      <IconChevronRight size={14} stroke={1.8} aria-hidden />
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

function useLines() {
  const { t } = useLingui()
  const { day, list } = useFormat()
  const proposed = useAnswer(countComponents, { state: ['proposed'] })
  const first = useAnswer(listComponents, { state: ['proposed'], limit: shown })
  const obstacles = useAnswer(listObstacles, { limit: 50 })
  const ideas = proposed.state === 'answered' ? proposed.answer.total : 0
  const hindered = obstacles.state === 'answered' ? obstacles.answer.items.length : 0
  const latest = useAnswer(listSelections, { limit: 1 })
  const choice = latest.state === 'answered' ? latest.answer.items[0] : undefined
  const isOpen = choice?.acceptedBy === null && (choice.kind === 'optimal' || choice.kind === 'bounded')
  const date = isOpen ? day(choice.asOf) : ''
  const namesOf = (records: readonly { readonly name: string }[], all = records.length) => {
    const more = all - shown
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
        ...(first.state === 'answered' && { names: namesOf(first.answer.items, ideas) }),
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
