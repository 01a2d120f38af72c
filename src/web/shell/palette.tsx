import '@mantine/spotlight/styles.layer.css'
import { useLingui } from '@lingui/react/macro'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type Holdings, openRooms } from './rooms.ts'

export interface PaletteAct {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

/** Ctrl K: go to a room, do something, find a component. */
export function Palette({ holdings, acts, found, onSearch, asked }: PaletteProps) {
  const { t } = useLingui()
  useEffect(() => {
    if (asked > 0) spotlight.open()
  }, [asked])
  const navigate = useNavigate()
  const goes = openRooms(holdings).map((room) => ({
    id: room.path,
    label: t(room.title),
    leftSection: <room.icon size={16} stroke={1.6} aria-hidden />,
    onClick: () => void navigate({ to: room.path }),
  }))
  const listed = (entries: readonly PaletteAct[]) => entries.map(({ id, label, run }) => ({ id, label, onClick: run }))
  return (
    <Spotlight
      shortcut={null}
      scrollable
      maxHeight={420}
      highlightQuery
      limit={30}
      onQueryChange={onSearch}
      nothingFound={t`Nothing by that name`}
      searchProps={{ placeholder: t`Go, do or find`, 'aria-label': t`Go, do or find` }}
      actions={[
        { group: t`Go`, actions: goes },
        { group: t`Do`, actions: listed(acts) },
        { group: t`Find`, actions: listed(found) },
      ].filter(({ actions }) => actions.length > 0)}
    />
  )
}

interface PaletteProps {
  readonly holdings: Holdings
  readonly acts: readonly PaletteAct[]
  readonly found: readonly PaletteAct[]
  readonly onSearch: (query: string) => void
  /** Grows each time somebody asks for the palette. */
  readonly asked: number
}
