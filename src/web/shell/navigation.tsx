import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../parts/format.ts'
import css from './navigation.module.css'
import { type Holdings, openRooms, type Room, spaces, useRoomTitle } from './rooms.ts'

/** The four spaces, each with those of its rooms that hold something. */
export function Navigation({ holdings, narrow }: { holdings: Holdings; narrow: boolean }) {
  const { t } = useLingui()
  const open = openRooms(holdings)
  return (
    <div className={css.rooms} {...(narrow && { 'data-narrow': true })}>
      {spaces
        .map((space) => ({ ...space, rooms: open.filter((room) => room.space === space.id) }))
        .filter((space) => space.rooms.length > 0)
        .map((space) => (
          <div key={space.id}>
            <div className={css.space} id={`space-${space.id}`}>
              {t(space.title)}
            </div>
            <ul className={css.list} aria-labelledby={`space-${space.id}`}>
              {space.rooms.map((room) => (
                <li key={room.path}>
                  <RoomLink room={room} holdings={holdings} narrow={narrow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}

function RoomLink({ room, holdings, narrow }: { room: Room; holdings: Holdings; narrow: boolean }) {
  const titleOf = useRoomTitle()
  const { number } = useFormat()
  const held = room.count === undefined ? 0 : holdings[room.count]
  return (
    <Link
      to={room.path}
      className={css.room}
      activeOptions={{ exact: room.path === '/' }}
      {...(narrow && { 'aria-label': titleOf(room), title: titleOf(room) })}
    >
      <room.icon size={16} stroke={1.6} aria-hidden />
      <span className={css.text}>{titleOf(room)}</span>
      {held > 0 && <span className={css.count}>{number(held)}</span>}
    </Link>
  )
}
