import { useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import { getSelection, listSelections } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { Screen } from '../parts/screen.tsx'
import { ChooseButton } from '../parts/selection/choose-button.tsx'
import { useMay } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import type { SelectionPart } from './selection-tabs.tsx'
import { SelectionView } from './selection-view.tsx'

/** What is in and what is out. */
export function ChoiceScreen() {
  return <Latest part="choice" />
}

/** How good that is beside the usual ways of choosing, and how sure. */
export function CertaintyScreen() {
  return <Latest part="certainty" />
}

/** The packs made from it, and files. */
export function MeetingScreen() {
  return <Latest part="meeting" />
}

/** The latest selection, or the one the address names. */
function Latest({ part }: { part: SelectionPart }) {
  const { t } = useLingui()
  const { id } = useSearch({ strict: false })
  const mayRun = useMay('selection.run')
  const latest = useAnswer(listSelections, { limit: 1 })
  const selectionId = id ?? (latest.state === 'answered' ? latest.answer.items[0]?.id : undefined)
  if (latest.state !== 'answered') {
    return (
      <Screen title={t`Selection`}>
        <Answered asked={latest}>{() => null}</Answered>
      </Screen>
    )
  }
  if (selectionId === undefined) {
    return (
      <Screen title={t`Selection`} path={[t`Right things`, t`Selection`]} actions={<ChooseButton />}>
        <Empty what={t`Here stands which work is worth the most and can be paid for and staffed, with a reason for everything left out.`}>
          {!mayRun && <p>{t`The office, finance, resource managers and sponsors can choose the best set.`}</p>}
        </Empty>
      </Screen>
    )
  }
  return <One selectionId={selectionId} part={part} />
}

function One({ selectionId, part }: { selectionId: string; part: SelectionPart }) {
  const { t } = useLingui()
  const asked = useAnswer(getSelection, { selectionId })
  if (asked.state === 'answered') return <SelectionView record={asked.answer} part={part} />
  return (
    <Screen title={t`Selection`}>
      <Answered asked={asked} rows={10}>
        {() => null}
      </Answered>
    </Screen>
  )
}
