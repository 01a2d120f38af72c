import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { countComponents } from '#contract/component.ts'
import { getOverview, type Overview } from '#contract/overview.ts'
import { Answered } from '../parts/answered.tsx'
import { Columns } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { useScopeWords } from '../parts/scope-words.ts'
import { Screen } from '../parts/screen.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { usePlan } from '../parts/use-plan.ts'
import { Waiting } from '../parts/waiting.tsx'
import { AddComponent } from './add-component.tsx'
import { CycleCard } from './cycle-card.tsx'
import css from './portfolio.module.css'
import { PortfolioFigures } from './portfolio-figures.tsx'
import { PortfolioList } from './portfolio-list.tsx'
import { PortfolioPicture } from './portfolio-picture.tsx'
import { PortfolioTabs } from './portfolio-tabs.tsx'

/** As many bubbles as a picture holds. */
const mostBubbles = 200

/** All work, what it asks for and what it promises: figures and picture from a bounded overview, the list a page at a time. */
export function PortfolioScreen() {
  const { t } = useLingui()
  const { organisation } = useSession()
  const { heading } = useScopeWords()
  const plan = usePlan()
  const counted = useAnswer(countComponents, {})
  // Asked for after the list, which is there sooner.
  const overview = useAnswer(getOverview, { most: mostBubbles }, { enabled: counted.state === 'answered' })
  const mayAdd = useMay('component.create')
  const mayTakeIn = useMay('import.run')
  const finding = useFinding(overview.state === 'answered' ? overview.answer : undefined)
  return (
    <Screen
      title={heading}
      path={[t`Right things`, heading]}
      facts={t`${organisation.name}, planned from ${plan}, in ${organisation.baseCurrency}`}
      actions={mayAdd && <AddComponent />}
      tabs={counted.state === 'answered' && counted.answer.total > 0 && <PortfolioTabs />}
      finding={finding}
    >
      <Answered asked={counted} rows={10}>
        {({ total }) =>
          total === 0 ? (
            <Empty what={t`Here stands all work once you drop a list or write a first line.`}>
              {mayTakeIn ? (
                <Button component={Link} to="/">{t`Drop a list`}</Button>
              ) : (
                <p>{mayAdd ? t`Add the first one above.` : t`The owner, the PMO lead or an analyst takes lists in and adds work.`}</p>
              )}
            </Empty>
          ) : (
            <>
              <Answered asked={overview} rows={10}>
                {(answer) => (
                  <>
                    <PortfolioFigures overview={answer} all={total} />
                    <PictureAndWaiting overview={answer} />
                  </>
                )}
              </Answered>
              <PortfolioList all={total} />
            </>
          )
        }
      </Answered>
    </Screen>
  )
}

/** The picture that explains, and beside it, for those who decide, what waits on them. */
function PictureAndWaiting({ overview }: { overview: Overview }) {
  const decides = useMay('component.approve')
  const picture = <PortfolioPicture overview={overview} />
  if (!decides) return picture
  return (
    <Columns>
      {picture}
      <div className={css.beside}>
        <Waiting />
        <CycleCard />
      </div>
    </Columns>
  )
}

/** What the portfolio says, in one sentence. */
function useFinding(overview: Overview | undefined): string | undefined {
  const { t } = useLingui()
  const { shortMoney, number } = useFormat()
  if (!overview || overview.components === 0) return undefined
  const asked = shortMoney(overview.moneyToComeMinor, overview.currency)
  const count = number(overview.components)
  const missing = number(overview.withoutBudget)
  const beyond = overview.moneyToComeMinor - (overview.moneyLimitMinor ?? Number.POSITIVE_INFINITY)
  const much = beyond > 0 ? shortMoney(beyond, overview.currency) : ''
  if (overview.withoutBudget === overview.components) return t`${count} pieces of work; nobody has said yet what they cost.`
  if (overview.withoutBudget > 0)
    return t`${count} pieces of work still need ${asked}; for ${missing} of them nobody has said yet what they cost.`
  return beyond > 0
    ? t`${count} pieces of work still need ${asked}, ${much} more than there is.`
    : t`${count} pieces of work still need ${asked}.`
}
