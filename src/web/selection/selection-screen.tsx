import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { getSelection, listSelections } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { Screen } from '../parts/screen.tsx'
import { ChooseButton } from '../parts/selection/choose-button.tsx'
import { useMay } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { SelectionView } from './selection-view.tsx'

const route = getRouteApi('/selection')

/** The latest selection, or the one the address names. */
export function SelectionScreen() {
  const { t } = useLingui()
  const { id } = route.useSearch()
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
  return <One selectionId={selectionId} />
}

function One({ selectionId }: { selectionId: string }) {
  const { t } = useLingui()
  const asked = useAnswer(getSelection, { selectionId })
  if (asked.state === 'answered') return <SelectionView record={asked.answer} />
  return (
    <Screen title={t`Selection`}>
      <Answered asked={asked} rows={10}>
        {() => null}
      </Answered>
    </Screen>
  )
}
