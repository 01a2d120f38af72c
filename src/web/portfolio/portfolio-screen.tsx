import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ComponentRow, listComponents } from '#contract/component.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { usePlan } from '../parts/use-plan.ts'
import { AddComponent } from './add-component.tsx'
import { PortfolioFigures, sumToCome } from './portfolio-figures.tsx'
import { PortfolioList } from './portfolio-list.tsx'
import { PortfolioPicture } from './portfolio-picture.tsx'

/** All work, what it asks for and what it promises. */
export function PortfolioScreen() {
  const { t } = useLingui()
  const { organisation } = useSession()
  const plan = usePlan()
  const asked = useEverything<ComponentRow>(listComponents)
  const mayAdd = useMay('component.create')
  const finding = useFinding(asked.state === 'answered' ? asked.answer : [])
  return (
    <Screen
      title={t`Portfolio`}
      path={[t`Right things`, t`Portfolio`]}
      facts={t`${organisation.name}, planned from ${plan}, in ${organisation.baseCurrency}`}
      actions={mayAdd && <AddComponent />}
      finding={finding}
    >
      <Answered asked={asked} rows={10}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty what={t`Here stands all work once you drop a list or write a first line.`}>
              <Button component={Link} to="/">{t`Drop a list`}</Button>
            </Empty>
          ) : (
            <>
              <PortfolioFigures rows={rows} currency={organisation.baseCurrency} />
              <PortfolioPicture rows={rows} />
              <PortfolioList all={rows.length} />
            </>
          )
        }
      </Answered>
    </Screen>
  )
}

/** What the list says, in one sentence. */
function useFinding(rows: readonly ComponentRow[]): string | undefined {
  const { t } = useLingui()
  const { organisation } = useSession()
  const { shortMoney, number } = useFormat()
  if (rows.length === 0) return undefined
  const own = rows.filter(({ currency }) => currency === organisation.baseCurrency)
  const money = sumToCome(own)
  const asked = shortMoney(money.minor, organisation.baseCurrency)
  const count = number(rows.length)
  const missing = number(money.missing)
  return money.missing === 0
    ? t`${count} pieces of work still need ${asked}.`
    : t`${count} pieces of work still need ${asked}; for ${missing} of them nobody has said yet what they cost.`
}
