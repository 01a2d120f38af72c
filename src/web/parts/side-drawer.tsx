import { useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

/** What stands beside the page on a wide window and comes over it on a narrow one. Esc closes it and gives the focus back. */
export function SideDrawer(props: { title: string; onClose: () => void; side?: 'right' | 'bottom'; children: ReactNode }) {
  const { t } = useLingui()
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position={props.side ?? 'right'}
      size={props.side === 'bottom' ? '80%' : 380}
      title={props.title}
      closeButtonProps={{ 'aria-label': t`Close` }}
      transitionProps={{ duration: 180 }}
    >
      {props.children}
    </Drawer>
  )
}
