import { Plural, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ComponentRow } from '#contract/component.ts'
import { categories } from '#domain/component/kinds.ts'
import { Bubbles } from '../parts/bubbles.tsx'
import { useFormat } from '../parts/format.ts'
import { Empty } from '../parts/states.tsx'
import { ChartCard, Legend } from '../parts/twin.tsx'
import { categoryColours, useWords } from '../parts/words.ts'
import { useWorth } from './use-worth.ts'

/** Worth against delivery risk; the area is the money still to come. Work without these figures is counted below, not guessed. */
export function PortfolioPicture({ rows }: { rows: readonly ComponentRow[] }) {
  const { t } = useLingui()
  const words = useWords()
  const { shortMoney, number } = useFormat()
  const navigate = useNavigate()
  const worth = useWorth(rows)
  const placed = rows.filter((row) => worth.of(row) !== null && row.deliveryRisk !== null)
  const unknown = t`not known yet`
  const money = (minor: number | null, currency: string) => (minor === null ? unknown : shortMoney(minor, currency))
  const worthOf = (row: ComponentRow) => {
    const value = worth.of(row)
    return value === null ? unknown : worth.measure === 'benefit' ? shortMoney(value, row.currency) : number(value / 100)
  }
  const risk = (row: ComponentRow) => (row.deliveryRisk === null ? unknown : number(row.deliveryRisk))
  const used = [...categories, 'none' as const].filter((category) => placed.some((row) => (row.category ?? 'none') === category))
  const yTitle = worth.measure === 'benefit' ? t`Benefit` : t`Worth to your aims`
  return (
    <ChartCard
      title={worth.measure === 'benefit' ? t`Benefit against delivery risk` : t`Worth to your aims against delivery risk`}
      legend={
        <Legend
          entries={used.map((category) => ({
            label: category === 'none' ? t`No category` : words.categories[category],
            colour: categoryColours[category],
          }))}
        />
      }
      foot={<Foot left={rows.length - placed.length} />}
      picture={
        placed.length === 0 ? (
          <Empty what={t`The picture appears once work has a delivery risk and either a benefit or a contribution to your aims.`} />
        ) : (
          <Bubbles
            bubbles={placed.map((row) => ({
              id: row.id,
              name: row.name,
              risk: row.deliveryRisk ?? 0,
              value: worth.of(row) ?? 0,
              money: row.budgetMinor ?? 0,
              colour: categoryColours[row.category ?? 'none'],
              told: t`${row.name}: worth ${worthOf(row)}, risk ${risk(row)}, money ${money(row.budgetMinor, row.currency)}`,
            }))}
            xTitle={t`Delivery risk`}
            yTitle={yTitle}
            corners={[t`Pearls: protect`, t`Oysters: de-risk`, t`Bread and butter: keep lean`, t`White elephants: stop or shrink`]}
            onOpen={(componentId) => void navigate({ to: '/components/$componentId', params: { componentId } })}
          />
        )
      }
      table={{
        columns: [
          { title: t`Work` },
          { title: t`Category` },
          { title: yTitle, right: true },
          { title: t`Delivery risk`, right: true },
          { title: t`Money still to come`, right: true },
        ],
        rows: rows.map((row) => ({
          key: row.id,
          cells: [
            <Link key="work" to="/components/$componentId" params={{ componentId: row.id }}>
              {row.name}
            </Link>,
            row.category ? words.categories[row.category] : '–',
            worthOf(row),
            risk(row),
            money(row.budgetMinor, row.currency),
          ],
        })),
      }}
    />
  )
}

function Foot({ left }: { left: number }) {
  const { t } = useLingui()
  return (
    <>
      <span>{t`Size is money still to come`}</span>
      {left > 0 && (
        <span>
          <Plural
            value={left}
            one="# piece of work has no worth or risk yet and is not shown"
            other="# pieces of work have no worth or risk yet and are not shown"
          />
        </span>
      )}
    </>
  )
}
