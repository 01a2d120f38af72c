import { type ComponentState, isOver } from '#domain/component/states.ts'
import css from './stage.module.css'
import { useWords } from './words.ts'

/** How far work has come on its way to delivery, as four steps and a word. */
const stepsTaken: Readonly<Record<ComponentState, number>> = {
  idea: 1,
  proposed: 2,
  approved: 3,
  in_delivery: 4,
  on_hold: 4,
  closed: 4,
  stopped: 0,
}

export function Stage({ state }: { state: ComponentState }) {
  const { states } = useWords()
  return (
    <span className={css.stage} data-still={isOver(state) || state === 'on_hold'}>
      <span className={css.steps} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <i key={step} data-taken={step <= stepsTaken[state]} />
        ))}
      </span>
      {states[state]}
    </span>
  )
}
