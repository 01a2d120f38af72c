import { useLingui } from '@lingui/react/macro'
import { Kbd, Modal } from '@mantine/core'
import { pageKeys } from '../parts/keys.ts'
import css from './keys-window.module.css'
import { type Holdings, openRooms, useRoomTitle } from './rooms.ts'

/** What `?` shows: the keys of this page, then those that work everywhere. */
export function KeysWindow({ holdings, opened, onClose }: { holdings: Holdings; opened: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const titleOf = useRoomTitle()
  const everywhere: readonly (readonly [string, string])[] = [
    ['Ctrl K', t`Go, do or find`],
    ['/', t`Go to the filter of this page`],
    ['Esc', t`Close, and return to where you were`],
    ['?', t`Show these keys`],
    ...openRooms(holdings).map((room) => [`g ${room.key}`, titleOf(room)] as const),
  ]
  return (
    <Modal opened={opened} onClose={onClose} title={t`Keys of this page`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <dl className={css.keys}>
        {[...pageKeys().map(({ key, label }) => [key, label] as const), ...everywhere].map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <Kbd size="xs">{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
