import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconCompass } from '@tabler/icons-react'
import type { ComponentType } from 'react'

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
  readonly aims: number
  readonly limits: number
  readonly selections: number
  readonly files: number
  readonly members: number
  readonly notes: number
  readonly changes: number
}

export interface Room {
  readonly path: '/'
  readonly space: Space
  readonly title: MessageDescriptor
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  /** The letter after `g` that leads here. */
  readonly key: string
  /** How many things are in it; undefined when counting them says nothing. */
  readonly count?: keyof Holdings
  /** The room is shown once the organisation holds one of these. */
  readonly needs?: keyof Holdings
  /** One of the five on a phone's bottom bar. */
  readonly onPhone?: true
}

export const rooms: readonly Room[] = [{ path: '/', space: 'right', title: msg`Start`, icon: IconCompass, key: 's', onPhone: true }]

export const emptyHoldings: Holdings = { components: 0, aims: 0, limits: 0, selections: 0, files: 0, members: 0, notes: 0, changes: 0 }

export function openRooms(holdings: Holdings): readonly Room[] {
  return rooms.filter(({ needs }) => needs === undefined || holdings[needs] > 0)
}
