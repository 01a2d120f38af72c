import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isWriting } from '../parts/keys.ts'
import { type Holdings, openRooms } from './rooms.ts'

/** How long after `g` a letter still counts as the second key. */
const patienceMs = 1200

/** `/` goes to the page's filter, `?` lists the keys, `g` and a letter jump to a room. */
export function useShellKeys(holdings: Holdings, showKeys: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    let pressedG = 0
    const press = (event: KeyboardEvent) => {
      if (isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const room = event.timeStamp - pressedG < patienceMs && openRooms(holdings).find(({ key }) => key === event.key)
      pressedG = event.key === 'g' ? event.timeStamp : 0
      if (room) void navigate({ to: room.path })
      else if (event.key === '?') showKeys()
      else if (event.key === '/') document.querySelector<HTMLInputElement>('[data-page-filter]')?.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [holdings, navigate, showKeys])
}
