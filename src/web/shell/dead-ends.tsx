import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Screen } from '../parts/screen.tsx'
import { Failed } from '../parts/states.tsx'

export function NotFound() {
  const { t } = useLingui()
  return (
    <Screen title={t`There is no such page`}>
      <p>
        <Link to="/">{t`Go to the start`}</Link>
      </p>
    </Screen>
  )
}

export function Broken({ reset }: { reset: () => void }) {
  const { t } = useLingui()
  return (
    <Screen title={t`This page could not be shown`}>
      <Failed what={t`Something went wrong in the page itself.`} kept={t`Nothing you saved is lost.`} onRetry={reset} />
    </Screen>
  )
}
