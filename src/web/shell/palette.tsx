import '@mantine/spotlight/styles.layer.css'
import { useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listComponents } from '#contract/component.ts'
import { useAnswer } from '../parts/use-operation.ts'
import { type Holdings, openRooms, useRoomTitle } from './rooms.ts'

interface PaletteProps {
  readonly holdings: Holdings
  /** Grows each time somebody asks for the palette. */
  readonly asked: number
  readonly acts: readonly { readonly id: string; readonly label: string; readonly run: () => void }[]
}

/** Ctrl K: go to a room, do something, find a piece of work. */
export function Palette({ holdings, asked, acts }: PaletteProps) {
  const { t } = useLingui()
  const titleOf = useRoomTitle()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), 150)
  const found = useAnswer(listComponents, { search: settled, limit: 8 }, { enabled: settled.length > 1 })
  useEffect(() => {
    if (asked > 0) spotlight.open()
  }, [asked])
  const goes = openRooms(holdings).map((room) => ({
    id: room.path,
    label: titleOf(room),
    leftSection: <room.icon size={16} stroke={1.6} aria-hidden />,
    onClick: () => void navigate({ to: room.path }),
  }))
  const work = settled.length > 1 && found.state === 'answered' ? found.answer.items : []
  return (
    <Spotlight
      shortcut={null}
      scrollable
      maxHeight={420}
      limit={30}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t`Nothing by that name`}
      searchProps={{ placeholder: t`Go, do or find`, 'aria-label': t`Go, do or find` }}
      actions={[
        { group: t`Go`, actions: goes },
        { group: t`Do`, actions: acts.map(({ id, label, run }) => ({ id, label, onClick: run })) },
        {
          group: t`Find`,
          actions: work.map(({ id, name, reference }) => ({
            id,
            label: name,
            keywords: [settled],
            ...(reference !== null && { description: reference }),
            onClick: () => void navigate({ to: '/components/$componentId', params: { componentId: id } }),
          })),
        },
      ].filter(({ actions }) => actions.length > 0)}
    />
  )
}
