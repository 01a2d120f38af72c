import { useLingui } from '@lingui/react/macro'
import { type SelectionRecord, tryMoney } from '#contract/selection.ts'
import { moneyDemanded } from '#domain/portfolio/demand.ts'
import { MoneySlider } from '../money-slider.tsx'
import { useAct } from '../use-operation.ts'
import { moneyLimit, setFound } from './figures.ts'
import css from './selection.module.css'
import { useTold } from './use-told.ts'

/** Other money, tried out: what would come in, go out or move. Nothing is kept. */
export function MoneyTry({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const told = useTold(record)
  const limit = moneyLimit(record)
  const { act, busy, answer } = useAct(tryMoney, { keeps: true })
  if (limit === null) return <p className={css.quiet}>{t`Money is not limited here.`}</p>
  const found = answer?.found
  const tried = found?.kind === 'optimal' || found?.kind === 'bounded' ? found : null
  const now = setFound(record)
  const change = tried && now ? tried.value - now.value : 0
  return (
    <div className={css.try}>
      <MoneySlider
        label={t`Money to commit`}
        minor={limit}
        mostMinor={Math.max(moneyDemanded(record.input.portfolio), limit)}
        currency={record.input.labels.currency}
        onCommit={(moneyMinor) => void act({ selectionId: record.id, moneyMinor })}
      />
      <div role="status" aria-busy={busy}>
        {busy && <p className={css.quiet}>{t`Choosing again …`}</p>}
        {!busy && answer && !tried && <p>{t`With so little, the work that must be done cannot be paid for.`}</p>}
        {!busy && tried && (
          <>
            <p>
              {change === 0
                ? t`The same work is chosen.`
                : change > 0
                  ? t`${told.number(tried.placements.length)} fit, worth ${told.value(change)} more.`
                  : t`${told.number(tried.placements.length)} fit, worth ${told.value(-change)} less.`}
            </p>
            {answer?.difference && <Difference record={record} difference={answer.difference} />}
          </>
        )}
        {!busy && !answer && <p className={css.quiet}>{t`Move it to see what comes in and what goes out.`}</p>}
      </div>
    </div>
  )
}

interface DifferenceProps {
  readonly record: SelectionRecord
  readonly difference: {
    readonly comesIn: readonly { readonly name: string }[]
    readonly goesOut: readonly { readonly name: string }[]
    readonly moves: readonly { readonly name: string; readonly to: number }[]
  }
}

export function Difference({ record, difference: { comesIn, goesOut, moves } }: DifferenceProps) {
  const { t } = useLingui()
  const told = useTold(record)
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [t`Comes in`, comesIn.map(({ name }) => name)],
    [t`Goes out`, goesOut.map(({ name }) => name)],
    [t`Starts then`, moves.map(({ name, to }) => t`${name} in ${told.period(to)}`)],
  ]
  return (
    <ul className={css.difference}>
      {lines
        .filter(([, names]) => names.length > 0)
        .map(([label, names]) => (
          <li key={label}>
            <b>{label}</b>
            <span>{told.list(names)}</span>
          </li>
        ))}
    </ul>
  )
}
