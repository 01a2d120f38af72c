import { useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import { Tabs } from '../parts/tabs.tsx'

/** A part of a selection's page. */
export type SelectionPart = 'choice' | 'certainty' | 'meeting'

/** The parts of a selection: what it comes to, how good and how sure that is, and what goes with it to the meeting. */
export function SelectionTabs() {
  const { t } = useLingui()
  const { id } = useSearch({ strict: false })
  const search = id === undefined ? {} : { id }
  return (
    <Tabs
      tabs={[
        { to: '/selection', search, label: t`What is in and what is out` },
        { to: '/selection/certainty', search, label: t`How good and how sure` },
        { to: '/selection/meeting', search, label: t`For the meeting` },
      ]}
    />
  )
}
