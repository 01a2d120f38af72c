import { useLingui } from '@lingui/react/macro'
import { Checkbox, SegmentedControl } from '@mantine/core'
import { editLimits, type Limits, type MoneyLimit } from '#contract/limit.ts'
import { MoneyField } from '../parts/fields.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import css from './limits.module.css'

/** No cap, one cap, or one for each period: day one asks only for one amount. */
export function MoneyCap({ limits }: { limits: Limits }) {
  const { t } = useLingui()
  const { organisation } = useSession()
  const mayEdit = useMay('limit.edit')
  const { save } = useSave(editLimits)
  const { money } = limits
  const keep = (next: MoneyLimit, base: Limits) =>
    save({ base, change: { money: next, shares: base.shares }, input: (said, revision) => ({ ...(said as Limits), revision }) })
  const set = async (next: MoneyLimit) => {
    const saved = await keep(next, limits)
    if (saved) toast(t`Money limit changed`, () => void keep(money, saved))
  }
  const total = money.kind === 'whole' ? money.totalMinor : money.kind === 'per_period' ? sum(money.perPeriodMinor) : 0
  const change = (kind: string) => {
    if (kind === 'none') void set({ kind })
    else if (kind === 'whole') void set({ kind, totalMinor: total })
    else if (kind === 'per_period') void set({ kind, perPeriodMinor: spread(total, organisation.periods.length), carriesOver: true })
  }
  return (
    <div className={css.stack}>
      <SegmentedControl
        aria-label={t`Money that may be committed`}
        value={money.kind}
        onChange={change}
        disabled={!mayEdit}
        data={[
          { value: 'none', label: t`No limit` },
          { value: 'whole', label: t`One amount` },
          { value: 'per_period', label: t`By period` },
        ]}
      />
      {money.kind === 'whole' && (
        <MoneyField
          label={t`For all periods together`}
          value={money.totalMinor}
          currency={organisation.baseCurrency}
          disabled={!mayEdit}
          w={220}
          onCommit={(minor) => void set({ kind: 'whole', totalMinor: minor ?? 0 })}
        />
      )}
      {money.kind === 'per_period' && (
        <>
          <div className={css.periods}>
            {money.perPeriodMinor.map((minor, at) => (
              <MoneyField
                key={organisation.periods[at]?.index ?? at}
                label={organisation.periods[at]?.label ?? ''}
                value={minor}
                currency={organisation.baseCurrency}
                disabled={!mayEdit}
                onCommit={(given) => void set({ ...money, perPeriodMinor: money.perPeriodMinor.with(at, given ?? 0) })}
              />
            ))}
          </div>
          <Checkbox
            size="xs"
            label={t`What is not spent in a period may be spent later`}
            checked={money.carriesOver}
            disabled={!mayEdit}
            onChange={(event) => void set({ ...money, carriesOver: event.currentTarget.checked })}
          />
        </>
      )}
      <p className={css.note}>{t`Counts what is still to come; money already spent never does.`}</p>
    </div>
  )
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/** Equal whole parts; the first ones take what is left over. */
function spread(total: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.floor(total / count) + (at < total % count ? 1 : 0))
}
