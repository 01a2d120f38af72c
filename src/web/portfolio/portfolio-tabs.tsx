import { useLingui } from '@lingui/react/macro'
import { Tabs } from '../parts/tabs.tsx'

export function PortfolioTabs() {
  const { t } = useLingui()
  return (
    <Tabs
      tabs={[
        { to: '/portfolio', label: t`Overview` },
        { to: '/portfolio/order', label: t`In order` },
      ]}
    />
  )
}
