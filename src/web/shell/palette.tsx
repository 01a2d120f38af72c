import '@mantine/spotlight/styles.layer.css'
import { useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { search } from '#contract/search.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import { useOpenRecord } from '../parts/use-open-record.ts'
import { useAnswer } from '../parts/use-operation.ts'
import { useFoundKinds } from './found-kinds.ts'
import css from './palette.module.css'
import { type Holdings, openRooms, useRoomTitle } from './rooms.ts'

interface PaletteProps {
  readonly holdings: Holdings
  /** Grows each time somebody asks for the palette. */
  readonly asked: number
  readonly acts: readonly { readonly id: string; readonly label: string; readonly run: () => void }[]
}

/** Ctrl K: go to a room, do something, find anything by its words. */
export function Palette({ holdings, asked, acts }: PaletteProps) {
  const { t } = useLingui()
  const titleOf = useRoomTitle()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const found = useFound(query)
  useEffect(() => {
    if (asked > 0) spotlight.open()
  }, [asked])
  const named = (label: string) => ` ${sortKey(label)}`.includes(` ${sortKey(query)}`)
  const goes = openRooms(holdings)
    .map((room) => ({ room, label: titleOf(room) }))
    .filter(({ label }) => named(label))
    .map(({ room, label }) => ({
      id: room.path,
      label,
      leftSection: <room.icon size={16} stroke={1.6} aria-hidden />,
      onClick: () => void navigate({ to: room.path }),
    }))
  const does = acts.filter(({ label }) => named(label)).map(({ id, label, run }) => ({ id, label, onClick: run }))
  return (
    <Spotlight
      shortcut={null}
      scrollable
      maxHeight={420}
      classNames={{ actionsGroup: css.group ?? '', actionLabel: css.title ?? '', actionDescription: css.title ?? '' }}
      query={query}
      onQueryChange={setQuery}
      filter={(_, actions) => actions} // what was found was found by the server, in more than the words shown
      nothingFound={found.waiting ? t`Looking …` : t`Nothing by that name`}
      searchProps={{ placeholder: t`Go, do or find`, 'aria-label': t`Go, do or find`, onKeyDown: openFirst }}
      actions={[{ group: t`Go`, actions: goes }, { group: t`Do`, actions: does }, ...found.groups].filter(
        ({ actions }) => actions.length > 0,
      )}
    />
  )
}

/** What comes after the typing rests is not chosen by itself: Enter takes the first where nothing is. */
function openFirst(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || document.querySelector('[data-action][data-selected]')) return
  document.querySelector<HTMLElement>('[data-action]')?.click()
}

/** What holds the words, kind by kind, once the typing rests. */
function useFound(query: string): { readonly waiting: boolean; readonly groups: readonly SpotlightActionGroupData[] } {
  const { t } = useLingui()
  const open = useOpenRecord()
  const kinds = useFoundKinds()
  const typed = query.trim().slice(0, 200)
  const [settled] = useDebouncedValue(typed, 120)
  const enough = settled.length > 1
  const asked = useAnswer(search, { q: settled }, { enabled: enough })
  const waiting = typed.length > 1 && (typed !== settled || asked.state === 'waiting')
  if (!enough || typed.length < 2 || asked.state !== 'answered') return { waiting, groups: [] }
  const groups = asked.answer.groups.map(({ kind, found, items }) => {
    const { label, icon: Icon } = kinds[kind]
    return {
      group: found > items.length ? t`${label}: ${items.length} of ${found}` : label,
      actions: items.map((hit) => ({
        id: hit.id,
        label: hit.title,
        ...(hit.line !== '' && { description: hit.line }),
        leftSection: <Icon size={16} stroke={1.6} aria-hidden />,
        onClick: () => void open(hit.aboutId === null ? hit : { kind: hit.aboutKind ?? hit.kind, id: hit.aboutId }),
      })),
    }
  })
  return { waiting, groups }
}
