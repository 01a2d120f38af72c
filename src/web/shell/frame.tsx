import { useLingui } from '@lingui/react/macro'
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { IconHandStop, IconSearch } from '@tabler/icons-react'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useConflict } from '../parts/stale/conflict.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Navigation } from './navigation.tsx'
import { Notices } from './notices.tsx'
import { SessionGate } from './session-gate.tsx'
import css from './shell.module.css'
import { useShellKeys } from './shell-keys.ts'
import { useHoldings } from './use-holdings.ts'

// What nobody sees before asking for it is loaded after the page has painted.
const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
const KeysWindow = lazy(() => import('./keys-window.tsx').then((module) => ({ default: module.KeysWindow })))
const Person = lazy(() => import('./person.tsx').then((module) => ({ default: module.Person })))
const OrganisationMenu = lazy(() => import('./organisation-menu.tsx').then((module) => ({ default: module.OrganisationMenu })))
const ObstacleWindow = lazy(() => import('./obstacle-window.tsx').then((module) => ({ default: module.ObstacleWindow })))
const ConflictWindow = lazy(() => import('../parts/stale/conflict-window.tsx').then((module) => ({ default: module.ConflictWindow })))
const SideDrawer = lazy(() => import('../parts/side-drawer.tsx').then((module) => ({ default: module.SideDrawer })))

export function Frame() {
  return (
    <SessionGate>
      <Around />
    </SessionGate>
  )
}

/** What stands around every room: navigation, search, the person, the keys. */
function Around() {
  const { t } = useLingui()
  const holdings = useHoldings()
  const narrow = useMediaQuery('(max-width: 1023.98px)') ?? false
  const [asked, setAsked] = useState(0)
  const [keysShown, keys] = useDisclosure(false)
  const [moreShown, more] = useDisclosure(false)
  const [obstacleShown, obstacle] = useDisclosure(false)
  const conflict = useConflict()
  const ask = () => setAsked((times) => times + 1)
  useHotkeys([['mod+K', ask]], [])
  useShellKeys(holdings, keys.open)
  const acts = [
    { id: 'obstacle', label: t`Something is in my way`, run: obstacle.open },
    { id: 'keys', label: t`Keys of this page`, run: keys.open },
  ]
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t`Skip to the content`}
      </a>
      <nav className={css.nav} aria-label={t`Rooms`}>
        <Suspense fallback={<div className={css.who} />}>
          <OrganisationMenu narrow={narrow} />
        </Suspense>
        <button type="button" className={css.search} onClick={ask} aria-label={t`Search or jump to`} aria-keyshortcuts="Control+K">
          <IconSearch size={15} stroke={1.6} aria-hidden />
          <span className={css.text}>{t`Search or jump to`}</span>
          <kbd className={css.kbd}>Ctrl K</kbd>
        </button>
        <Navigation holdings={holdings} narrow={narrow} />
        <div className={css.foot}>
          <Notices narrow={narrow} />
          <InMyWay narrow={narrow} onPress={obstacle.open} />
          <Suspense>
            <Person narrow={narrow} />
          </Suspense>
        </div>
      </nav>
      <div className={css.page}>
        <Outlet />
      </div>
      <BottomBar holdings={holdings} onMore={more.open} />
      <Suspense>
        {moreShown && (
          <SideDrawer title={t`More`} side="bottom" onClose={more.close}>
            <Navigation holdings={holdings} narrow={false} />
            <Notices narrow={false} />
            <InMyWay narrow={false} onPress={obstacle.open} />
            <Person narrow={false} />
          </SideDrawer>
        )}
        {asked > 0 && <Palette asked={asked} holdings={holdings} acts={acts} />}
        {keysShown && <KeysWindow holdings={holdings} opened onClose={keys.close} />}
        {conflict && <ConflictWindow />}
        {obstacleShown && <ObstacleWindow onClose={obstacle.close} />}
      </Suspense>
    </div>
  )
}

function InMyWay({ narrow, onPress }: { narrow: boolean; onPress: () => void }) {
  const { t } = useLingui()
  const label = t`Something is in my way`
  return (
    <button type="button" className={css.quiet} onClick={onPress} {...(narrow && { 'aria-label': label, title: label })}>
      <IconHandStop size={16} stroke={1.6} aria-hidden />
      <span className={narrow ? css.text : ''}>{label}</span>
    </button>
  )
}
