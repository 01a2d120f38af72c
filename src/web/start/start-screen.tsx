import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Hat } from '#contract/identity.ts'
import { getSelection, listSelections, type SelectionRecord } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { Screen } from '../parts/screen.tsx'
import { setFound } from '../parts/selection/figures.ts'
import { PackButton } from '../parts/selection/pack-button.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { WhyOne } from '../parts/selection/why-one.tsx'
import { useSession } from '../parts/session.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { HomeParts } from './home-parts.tsx'
import { homes } from './homes.ts'

/** The way in, as the hat worn now needs it. */
export function StartScreen() {
  const { t } = useLingui()
  const { me } = useSession()
  const title = useTitle(me.hat)
  const latest = useAnswer(listSelections, { limit: 1 })
  const selectionId = latest.state === 'answered' ? latest.answer.items[0]?.id : undefined
  const asked = useAnswer(getSelection, { selectionId: selectionId ?? '' }, { enabled: selectionId !== undefined })
  if (asked.state === 'answered' && setFound(asked.answer)) return <Decided record={asked.answer} title={title} />
  const isDeciding = asked.state === 'answered' && asked.answer.state === 'running'
  const isKnown = latest.state === 'answered' && (selectionId === undefined || asked.state === 'answered')
  return (
    <Screen title={title}>
      <HomeParts
        names={homes[me.hat].filter((name) => (isKnown && !isDeciding) || name === 'lists')}
        record={null}
        onWhy={() => undefined}
      />
      {isDeciding && <p role="status">{t`Choosing the best set; it is shown here in a moment.`}</p>}
      {!isKnown && <Answered asked={latest}>{() => null}</Answered>}
    </Screen>
  )
}

/** A home once something has been chosen. */
function Decided({ record, title }: { record: SelectionRecord; title: string }) {
  const { t } = useLingui()
  const { me, organisation } = useSession()
  const told = useTold(record)
  const [why, askWhy] = useState<string | null>(null)
  const { name, sample } = organisation
  const below = sample ? t`Below: ${name}, a fictional sample, already decided` : t`Below: what was chosen last for ${name}`
  return (
    <Screen
      title={title}
      facts={me.hat === 'owner' ? below : name}
      actions={homes[me.hat].includes('chosen') && <PackButton selectionId={record.id} />}
      inspector={
        why === null
          ? undefined
          : { title: told.name(why), body: <WhyOne record={record} componentId={why} />, onClose: () => askWhy(null) }
      }
    >
      <HomeParts names={homes[me.hat]} record={record} onWhy={askWhy} />
    </Screen>
  )
}

function useTitle(hat: Hat): string {
  const { t } = useLingui()
  const titles: Readonly<Record<Hat, string>> = {
    owner: t`Drop the lists you have; nothing leaves this computer`,
    pmo_lead: t`What waits on the office`,
    pmo_analyst: t`What waits on the office`,
    project_manager: t`Your work`,
    resource_manager: t`Your teams`,
    finance: t`The money`,
    sponsor: t`What there is to decide`,
    member: t`Your work`,
    viewer: t`What was decided`,
  }
  return titles[hat]
}
