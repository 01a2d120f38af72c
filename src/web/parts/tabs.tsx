import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import css from './tabs.module.css'

/** Views of the same thing, each with an address of its own; the one that is seen is underlined. */
export function Tabs({ tabs }: { tabs: readonly { readonly to: '/portfolio' | '/portfolio/order'; readonly label: string }[] }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Views`} className={css.tabs}>
      {tabs.map(({ to, label }) => (
        <Link
          key={label}
          to={to}
          search={{}}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
