import { useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Component, getComponent, moveComponent } from '#contract/component.ts'
import type { ComponentState } from '#domain/component/states.ts'
import { leftOfBudget } from '#domain/component/still-to-come.ts'
import { Answered } from '../parts/answered.tsx'
import { AttachmentsCard } from '../parts/attachments/attachments.tsx'
import { Columns } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import { AboutCard } from './about-card.tsx'
import { ContributionCard } from './contribution-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { ListsCard } from './lists-card.tsx'
import { MoneyCard } from './money-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { RulesCard } from './rules-card.tsx'
import { sum } from './sum.ts'

const route = getRouteApi('/components/$componentId')

/** One piece of work: what it is, what it costs, whom it needs, what it is for. */
export function ComponentScreen() {
  const { componentId } = route.useParams()
  const { t } = useLingui()
  const asked = useAnswer(getComponent, { componentId })
  if (asked.state !== 'answered') {
    return (
      <Screen title={t`Work`}>
        <Answered asked={asked} rows={8}>
          {() => null}
        </Answered>
      </Screen>
    )
  }
  return <Shown component={asked.answer} />
}

function Shown({ component }: { component: Component }) {
  const { t } = useLingui()
  const { kinds, states } = useWords()
  const mayEdit = useMay('component.edit')
  const facts = [kinds[component.kind], states[component.state], component.reference].filter((fact) => fact !== null)
  return (
    <Screen
      title={component.name}
      path={[
        t`Right things`,
        <Link key="portfolio" to="/portfolio">
          {t`Portfolio`}
        </Link>,
        component.name,
      ]}
      facts={facts.join(' · ')}
      actions={<MoveMenu component={component} />}
      finding={<Finding component={component} />}
    >
      <Columns even>
        <AboutCard component={component} mayEdit={mayEdit} />
        <MoneyCard component={component} />
      </Columns>
      <Columns even>
        <PeopleCard component={component} />
        <ContributionCard component={component} />
      </Columns>
      <RulesCard component={component} mayEdit={mayEdit} />
      <ListsCard componentId={component.id} />
      <AttachmentsCard aboutKind="component" aboutId={component.id} />
      <HistoryCard componentId={component.id} />
    </Screen>
  )
}

/** What is still missing, or what it promises. */
function Finding({ component }: { component: Component }) {
  const { t } = useLingui()
  const { list, shortMoney } = useFormat()
  const missing = [
    component.budgetMinor === null && t`money`,
    component.demand === null && t`people`,
    component.deliveryRisk === null && t`delivery risk`,
  ].filter((one) => one !== false)
  if (missing.length > 0) return t`Not known yet: ${list(missing)}. Until then it enters as an assumed range.`
  const money = shortMoney(leftOfBudget(sum(component.budgetMinor), component.spentMinor), component.currency)
  if (component.benefitMinor === null) return t`It still needs ${money}.`
  return t`It still needs ${money} and promises ${shortMoney(sum(component.benefitMinor), component.currency)}.`
}

function MoveMenu({ component }: { component: Component }) {
  const { t } = useLingui()
  const { states } = useWords()
  const mayMove = useMay('component.move')
  const { act, busy } = useAct(moveComponent)
  if (!mayMove || component.mayMoveTo.length === 0) return null
  const move = async (state: ComponentState) => {
    if (await act({ componentId: component.id, state, revision: component.revision })) toast(t`${component.name}: ${states[state]}`)
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button loading={busy} rightSection={<IconChevronDown size={14} aria-hidden />}>{t`Move to`}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {component.mayMoveTo.map((state) => (
          <Menu.Item key={state} onClick={() => void move(state)}>
            {states[state]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
