import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import {
  IconBulb,
  IconChartBubble,
  IconChecklist,
  IconCompass,
  IconFileImport,
  IconGauge,
  IconHistory,
  IconMessageHeart,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useScopeWords } from '../parts/scope-words.ts'

export type Space = 'right' | 'done' | 'office' | 'people'

export const spaces: readonly { readonly id: Space; readonly title: MessageDescriptor }[] = [
  { id: 'right', title: msg`Right things` },
  { id: 'done', title: msg`Done right` },
  { id: 'office', title: msg`The office` },
  { id: 'people', title: msg`People` },
]

/** What an organisation holds, by kind: a room that holds nothing is not in the navigation. */
export interface Holdings {
  readonly components: number
  readonly notes: number
  readonly files: number
}

export interface Room {
  readonly path:
    | '/'
    | '/lists'
    | '/portfolio'
    | '/contributions'
    | '/selection'
    | '/limits'
    | '/notes'
    | '/history'
    | '/settings'
    | '/members'
  readonly space: Space
  readonly title: MessageDescriptor
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  /** The letter after `g` that leads here. */
  readonly key: string
  /** How many things are in it; undefined when counting them says nothing. */
  readonly count?: keyof Holdings
  /** The room is shown once the organisation holds one of these. */
  readonly needs?: keyof Holdings
  /** One of the four on a phone's bottom bar. */
  readonly onPhone?: true
}

export const rooms: readonly Room[] = [
  { path: '/', space: 'right', title: msg`Start`, icon: IconCompass, key: 's', onPhone: true },
  { path: '/lists', space: 'right', title: msg`Lists`, icon: IconFileImport, key: 'l', needs: 'files' },
  {
    path: '/portfolio',
    space: 'right',
    title: msg`Portfolio`,
    icon: IconChartBubble,
    key: 'p',
    needs: 'components',
    count: 'components',
    onPhone: true,
  },
  { path: '/contributions', space: 'right', title: msg`What matters`, icon: IconBulb, key: 'w', needs: 'components', onPhone: true },
  { path: '/selection', space: 'right', title: msg`Selection`, icon: IconChecklist, key: 'c', needs: 'components', onPhone: true },
  { path: '/limits', space: 'done', title: msg`Money and people`, icon: IconGauge, key: 'm', needs: 'components', onPhone: true },
  { path: '/notes', space: 'office', title: msg`Asked and thanked`, icon: IconMessageHeart, key: 'a', needs: 'notes' },
  { path: '/history', space: 'office', title: msg`History`, icon: IconHistory, key: 'h', needs: 'components' },
  { path: '/settings', space: 'office', title: msg`Settings`, icon: IconSettings, key: 'o' },
  { path: '/members', space: 'people', title: msg`Members`, icon: IconUsers, key: 'e' },
]

/** What rooms are called: the room of all work as the office looks after it. */
export function useRoomTitle(): (room: Room) => string {
  const { t } = useLingui()
  const { heading } = useScopeWords()
  return ({ path, title }) => (path === '/portfolio' ? heading : t(title))
}

export function openRooms(holdings: Holdings): readonly Room[] {
  return rooms.filter(({ needs }) => needs === undefined || holdings[needs] > 0)
}
