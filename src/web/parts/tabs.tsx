import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import css from './tabs.module.css'

interface Tab {
  readonly to: '/portfolio' | '/portfolio/order' | '/selection' | '/selection/certainty' | '/selection/meeting'
  /** What the view is of, where the path does not say it. */
  readonly search?: { readonly id?: string }
  readonly label: string
}

/** Views of the same thing, each with an address of its own; the one that is seen is underlined. */
export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Views`} className={css.tabs}>
      {tabs.map(({ to, search = {}, label }) => (
        <Link
          key={label}
          to={to}
          search={search}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
