import { Plural, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Overview } from '#contract/overview.ts'
import { categories } from '#domain/component/kinds.ts'
import { type Bubble, worthIn } from '#domain/component/overview.ts'
import { Bubbles } from '../parts/bubbles.tsx'
import { useFormat } from '../parts/format.ts'
import { Empty } from '../parts/states.tsx'
import { ChartCard, Legend, type TwinTable } from '../parts/twin.tsx'
import { categoryColours, useWords } from '../parts/words.ts'

/** Worth against delivery risk; the area is the money still to come. Work without these figures is counted below, not guessed. */
export function PortfolioPicture({ overview }: { overview: Overview }) {
  const { t } = useLingui()
  const { categories: names } = useWords()
  const { shortMoney } = useFormat()
  const navigate = useNavigate()
  const { worth, currency } = overview
  const told = useTold(overview)
  const placed = overview.bubbles.filter((bubble) => worthIn(bubble, worth) !== null && bubble.deliveryRisk !== null)
  const used = [...categories, 'none' as const].filter((category) => placed.some((bubble) => (bubble.category ?? 'none') === category))
  const yTitle = worth === 'benefit' ? t`Benefit` : t`Worth to your aims`
  const title = worth === 'benefit' ? t`Benefit against delivery risk` : t`Worth to your aims against delivery risk`
  const foot = useLeftOut(overview, placed.length)
  const bubbles = placed.map((bubble) => ({
    id: bubble.id,
    name: bubble.name,
    risk: bubble.deliveryRisk ?? 0,
    value: worthIn(bubble, worth) ?? 0,
    money: bubble.moneyToComeMinor ?? 0,
    colour: categoryColours[bubble.category ?? 'none'],
    told: t`${bubble.name}: worth ${told.worth(bubble)}, delivery risk ${told.risk(bubble)}, ${told.money(bubble)} still to come`,
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
      {...(foot !== null && { foot })}
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
            writeMoney={(minor) => shortMoney(minor, currency)}
            onOpen={(componentId) => void navigate({ to: '/components/$componentId', params: { componentId } })}
          />
        )
      }
      table={useTwin(overview.bubbles, { told, yTitle })}
    />
  )
}

/** What a picture of so many does not show, and why. */
function useLeftOut({ components, unplaced }: Overview, placed: number) {
  const { t } = useLingui()
  const { number } = useFormat()
  const smaller = components - unplaced - placed
  if (unplaced === 0 && smaller === 0) return null
  return (
    <>
      {smaller > 0 && `${t`The ${number(placed)} with the most money still to come are shown; ${number(smaller)} more are in the list.`} `}
      {unplaced > 0 && (
        <Plural
          value={unplaced}
          one="# piece of work has no worth or risk yet and is not shown"
          other="# pieces of work have no worth or risk yet and are not shown"
        />
      )}
    </>
  )
}

/** The three figures of a piece of work as they are written. */
function useTold({ worth, currency }: Overview) {
  const { t } = useLingui()
  const { shortMoney, number } = useFormat()
  const unknown = t`not known yet`
  return {
    worth: (bubble: Bubble) => {
      const value = worthIn(bubble, worth)
      return value === null ? unknown : worth === 'benefit' ? shortMoney(value, currency) : number(value / 100)
    },
    risk: ({ deliveryRisk }: Bubble) => (deliveryRisk === null ? unknown : number(deliveryRisk)),
    money: ({ moneyToComeMinor }: Bubble) => (moneyToComeMinor === null ? unknown : shortMoney(moneyToComeMinor, currency)),
  }
}

function useTwin(rows: readonly Bubble[], { told, yTitle }: { told: ReturnType<typeof useTold>; yTitle: string }): TwinTable {
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
