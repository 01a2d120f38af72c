import { Plural, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ComponentRow } from '#contract/component.ts'
import { categories } from '#domain/component/kinds.ts'
import { leftOfBudget } from '#domain/component/still-to-come.ts'
import { Bubbles } from '../parts/bubbles.tsx'
import { useFormat } from '../parts/format.ts'
import { useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { ChartCard, Legend, type TwinTable } from '../parts/twin.tsx'
import { categoryColours, useWords } from '../parts/words.ts'
import { useWorth, type Worth } from './use-worth.ts'

/** Worth against delivery risk; the area is the money still to come. Work without these figures is counted below, not guessed. */
export function PortfolioPicture({ rows }: { rows: readonly ComponentRow[] }) {
  const { t } = useLingui()
  const { organisation } = useSession()
  const { categories: names } = useWords()
  const { shortMoney } = useFormat()
  const navigate = useNavigate()
  const worth = useWorth(rows)
  const told = useTold(worth)
  const placed = rows.filter((row) => worth.of(row) !== null && row.deliveryRisk !== null)
  const left = rows.length - placed.length
  const used = [...categories, 'none' as const].filter((category) => placed.some((row) => (row.category ?? 'none') === category))
  const yTitle = worth.measure === 'benefit' ? t`Benefit` : t`Worth to your aims`
  const title = worth.measure === 'benefit' ? t`Benefit against delivery risk` : t`Worth to your aims against delivery risk`
  const bubbles = placed.map((row) => ({
    id: row.id,
    name: row.name,
    risk: row.deliveryRisk ?? 0,
    value: worth.of(row) ?? 0,
    money: leftOf(row) ?? 0,
    colour: categoryColours[row.category ?? 'none'],
    told: t`${row.name}: worth ${told.worth(row)}, delivery risk ${told.risk(row)}, ${told.money(row)} still to come`,
  }))
  return (
    <ChartCard
      title={title}
      legend={
        <Legend
          entries={used.map((category) => ({
            label: category === 'none' ? t`No category` : names[category],
            colour: categoryColours[category],
          }))}
        />
      }
      {...(left > 0 && {
        foot: (
          <Plural
            value={left}
            one="# piece of work has no worth or risk yet and is not shown"
            other="# pieces of work have no worth or risk yet and are not shown"
          />
        ),
      })}
      picture={
        placed.length === 0 ? (
          <Empty what={t`The picture appears once work has a delivery risk and either a benefit or a contribution to your aims.`} />
        ) : (
          <Bubbles
            bubbles={bubbles}
            label={title}
            xTitle={t`Delivery risk`}
            yTitle={yTitle}
            corners={[
              { name: t`Pearls`, advice: t`Pearls: protect` },
              { name: t`Oysters`, advice: t`Oysters: de-risk` },
              { name: t`Bread and butter`, advice: t`Bread and butter: keep lean` },
              { name: t`White elephants`, advice: t`White elephants: stop or shrink` },
            ]}
            sizeTitle={t`Size is money still to come:`}
            writeMoney={(minor) => shortMoney(minor, organisation.baseCurrency)}
            onOpen={(componentId) => void navigate({ to: '/components/$componentId', params: { componentId } })}
          />
        )
      }
      table={useTwin(rows, { told, yTitle })}
    />
  )
}

function leftOf({ budgetMinor, spentMinor }: ComponentRow): number | null {
  return budgetMinor === null ? null : leftOfBudget(budgetMinor, spentMinor)
}

/** The three figures of a piece of work as they are written. */
function useTold(worth: Worth) {
  const { t } = useLingui()
  const { shortMoney, number } = useFormat()
  const unknown = t`not known yet`
  return {
    worth: (row: ComponentRow) => {
      const value = worth.of(row)
      return value === null ? unknown : worth.measure === 'benefit' ? shortMoney(value, row.currency) : number(value / 100)
    },
    risk: (row: ComponentRow) => (row.deliveryRisk === null ? unknown : number(row.deliveryRisk)),
    money: (row: ComponentRow) => {
      const left = leftOf(row)
      return left === null ? unknown : shortMoney(left, row.currency)
    },
  }
}

function useTwin(rows: readonly ComponentRow[], { told, yTitle }: { told: ReturnType<typeof useTold>; yTitle: string }): TwinTable {
  const { t } = useLingui()
  const { categories: names } = useWords()
  return {
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
        row.category ? names[row.category] : '–',
        told.worth(row),
        told.risk(row),
        told.money(row),
      ],
    })),
  }
}
