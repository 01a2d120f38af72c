import { useLingui } from '@lingui/react/macro'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import css from './bottom-bar.module.css'
import { type Holdings, openRooms, useRoomTitle } from './rooms.ts'

/** On a phone: four rooms and the way to everything else. */
export function BottomBar({ holdings, onMore }: { holdings: Holdings; onMore: () => void }) {
  const { t } = useLingui()
  const titleOf = useRoomTitle()
  const shown = openRooms(holdings)
    .filter((room) => room.onPhone)
    .slice(0, 4)
  return (
    <nav className={css.bottom} aria-label={t`Rooms`}>
      {shown.map((room) => (
        <Link key={room.path} to={room.path} className={css.tab} activeOptions={{ exact: room.path === '/' }}>
          <room.icon size={18} stroke={1.6} aria-hidden />
          <span>{titleOf(room)}</span>
        </Link>
      ))}
      <button type="button" className={css.tab} onClick={onMore}>
        <IconMenu2 size={18} stroke={1.6} aria-hidden />
        <span>{t`More`}</span>
      </button>
    </nav>
  )
}
