import { Plural, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ComponentRow } from '#contract/component.ts'
import { categories } from '#domain/component/kinds.ts'
import { Bubbles } from '../parts/bubbles.tsx'
import { useFormat } from '../parts/format.ts'
import { ChartCard, Legend } from '../parts/twin.tsx'
import { categoryColours, useWords } from '../parts/words.ts'

/** Benefit against delivery risk; the area is the money still to come. Work without these figures is counted below, not guessed. */
export function PortfolioPicture({ rows }: { rows: readonly ComponentRow[] }) {
  const { t } = useLingui()
  const words = useWords()
  const { shortMoney, number } = useFormat()
  const navigate = useNavigate()
  const placed = rows.filter(({ benefitMinor, deliveryRisk }) => benefitMinor !== null && deliveryRisk !== null)
  const colourOf = (row: ComponentRow) => categoryColours[row.category ?? 'none']
  const money = (minor: number | null, currency: string) => (minor === null ? t`not known yet` : shortMoney(minor, currency))
  const used = [...categories, 'none' as const].filter((category) => placed.some((row) => (row.category ?? 'none') === category))
  const left = rows.length - placed.length
  return (
    <ChartCard
      title={t`Benefit against delivery risk`}
      legend={
        <Legend
          entries={used.map((category) => ({
            label: category === 'none' ? t`No category` : words.categories[category],
            colour: categoryColours[category],
          }))}
        />
      }
      foot={
        <>
          <span>{t`Size is money still to come`}</span>
          {left > 0 && (
            <span>
              <Plural
                value={left}
                one="# piece of work has no benefit or risk yet and is not shown"
                other="# pieces of work have no benefit or risk yet and are not shown"
              />
            </span>
          )}
        </>
      }
      picture={
        <Bubbles
          bubbles={placed.map((row) => ({
            id: row.id,
            name: row.name,
            risk: row.deliveryRisk ?? 0,
            value: row.benefitMinor ?? 0,
            money: row.budgetMinor ?? 0,
            colour: colourOf(row),
            told: t`${row.name}: benefit ${money(row.benefitMinor, row.currency)}, risk ${number(row.deliveryRisk ?? 0)}, money ${money(row.budgetMinor, row.currency)}`,
          }))}
          xTitle={t`Delivery risk`}
          yTitle={t`Benefit`}
          corners={[t`Pearls: protect`, t`Oysters: de-risk`, t`Bread and butter: keep lean`, t`White elephants: stop or shrink`]}
          onOpen={(componentId) => void navigate({ to: '/components/$componentId', params: { componentId } })}
        />
      }
      table={{
        columns: [
          { title: t`Work` },
          { title: t`Category` },
          { title: t`Benefit`, right: true },
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
            money(row.benefitMinor, row.currency),
            row.deliveryRisk === null ? t`not known yet` : number(row.deliveryRisk),
            money(row.budgetMinor, row.currency),
          ],
        })),
      }}
    />
  )
}
