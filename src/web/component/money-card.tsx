import { useLingui } from '@lingui/react/macro'
import type { Component } from '#contract/component.ts'
import { leftOfBudget } from '#domain/component/still-to-come.ts'
import { Card } from '../parts/card.tsx'
import { MoneyField } from '../parts/fields.tsx'
import { useFormat } from '../parts/format.ts'
import { useMay, useSession } from '../parts/session.tsx'
import css from './component.module.css'
import { sum } from './sum.ts'
import { useEdit } from './use-edit.ts'

/** Money by period; an emptied row is not known, which is not the same as nought. */
export function MoneyCard({ component }: { component: Component }) {
  const { t } = useLingui()
  const { organisation } = useSession()
  const { money } = useFormat()
  const edit = useEdit(component)
  const mayPrice = useMay('component.price')
  const { periods } = organisation
  const left = component.budgetMinor && leftOfBudget(sum(component.budgetMinor), component.spentMinor)
  const unknown = t`not known yet`
  const written = (amounts: readonly number[] | null) => (amounts === null ? unknown : money(sum(amounts), component.currency))
  const rows = [
    {
      key: 'budgetMinor' as const,
      label: t`Budget`,
      amounts: component.budgetMinor,
      told: left === null ? unknown : t`${written(component.budgetMinor)}, of which ${money(left, component.currency)} is still to come`,
    },
    { key: 'benefitMinor' as const, label: t`Benefit`, amounts: component.benefitMinor, told: written(component.benefitMinor) },
  ]
  const put = (amounts: readonly number[] | null, at: number, minor: number | null) => {
    const next = Array.from({ length: Math.max(amounts?.length ?? 0, at + 1) }, (_, index) =>
      index === at ? (minor ?? 0) : (amounts?.[index] ?? 0),
    )
    return minor === null && next.every((amount) => amount === 0) ? null : next
  }
  return (
    <Card title={t`Money, in ${component.currency}`}>
      {rows.map(({ key, label, amounts, told }) => (
        <div key={key} className={css.series}>
          <h3>
            {label} <span>{told}</span>
          </h3>
          <div className={css.periods}>
            {periods.map(({ index, label: period }) => (
              <MoneyField
                key={index}
                label={period}
                value={amounts === null ? null : (amounts[index] ?? 0)}
                currency={component.currency}
                disabled={!mayPrice}
                onCommit={(minor) => edit({ [key]: put(amounts, index, minor) })}
              />
            ))}
          </div>
        </div>
      ))}
      <div className={css.fields}>
        <MoneyField
          label={t`Already spent`}
          value={component.spentMinor}
          currency={component.currency}
          disabled={!mayPrice}
          onCommit={(spentMinor) => edit({ spentMinor })}
        />
        <MoneyField
          label={t`Cost of stopping it now`}
          value={component.stopCostMinor}
          currency={component.currency}
          disabled={!mayPrice}
          onCommit={(minor) => edit({ stopCostMinor: minor ?? 0 })}
        />
      </div>
    </Card>
  )
}
