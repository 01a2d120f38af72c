import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { type ListSearch, readListSearch } from '../parts/list/list-search.ts'
import { readRankingSearch } from '../parts/ranking-search.ts'
import { readRateAsked } from '../parts/rate-asked.ts'
import { Broken, NotFound } from './dead-ends.tsx'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Broken })
const getParentRoute = () => root

const routes = [
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('../start/start-screen.tsx'), 'StartScreen') }),
  createRoute({
    getParentRoute,
    path: '/lists',
    validateSearch: (given: Readonly<Record<string, unknown>>): ListSearch & { files?: string[] } => ({
      ...readListSearch(given),
      ...(Array.isArray(given.files) && { files: given.files.filter((file) => typeof file === 'string') }),
    }),
    component: lazyRouteComponent(() => import('../import/lists-screen.tsx'), 'ListsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/portfolio',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../portfolio/portfolio-screen.tsx'), 'PortfolioScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/portfolio/order',
    validateSearch: readRankingSearch,
    component: lazyRouteComponent(() => import('../portfolio/ranking-screen.tsx'), 'RankingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/components/$componentId',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../component/component-screen.tsx'), 'ComponentScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/contributions',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../contributions/contributions-screen.tsx'), 'ContributionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/limits',
    component: lazyRouteComponent(() => import('../limits/limits-screen.tsx'), 'LimitsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/selection',
    validateSearch: readSelectionSearch,
    component: lazyRouteComponent(() => import('../selection/selection-screen.tsx'), 'ChoiceScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/selection/certainty',
    validateSearch: readSelectionSearch,
    component: lazyRouteComponent(() => import('../selection/selection-screen.tsx'), 'CertaintyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/selection/meeting',
    validateSearch: readSelectionSearch,
    component: lazyRouteComponent(() => import('../selection/selection-screen.tsx'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/notes',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../notes/notes-screen.tsx'), 'NotesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/history',
    validateSearch: (given: Readonly<Record<string, unknown>>): ListSearch & { record?: string } => ({
      ...readListSearch(given),
      ...(typeof given.record === 'string' && /^[0-9a-f-]{36}$/.test(given.record) && { record: given.record }),
    }),
    component: lazyRouteComponent(() => import('../history/history-screen.tsx'), 'HistoryScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    validateSearch: readRateAsked,
    component: lazyRouteComponent(() => import('../settings/settings-screen.tsx'), 'SettingsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/members',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../members/members-screen.tsx'), 'MembersScreen'),
  }),
] as const

export const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: 'intent', scrollRestoration: true })

/** Which selection, by id; none: the latest. */
function readSelectionSearch(given: Readonly<Record<string, unknown>>): ListSearch & { id?: string } {
  return { ...readListSearch(given), ...(typeof given.id === 'string' && { id: given.id }) }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
