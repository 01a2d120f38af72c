import { Plural, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { countNotices } from '#contract/notice.ts'
import { useAnswer } from '../parts/use-operation.ts'
import css from './shell.module.css'

// What nobody sees before asking for it is loaded after the page has painted.
const NoticeList = lazy(() => import('./notice-list.tsx').then((module) => ({ default: module.NoticeList })))

/** The bell: how much waits for the person. Pressed, it shows what. */
export function Notices({ narrow }: { narrow: boolean }) {
  const { t } = useLingui()
  const asked = useAnswer(countNotices, {})
  const [shown, list] = useDisclosure(false)
  if (asked.state !== 'answered') return null
  const { unread } = asked.answer
  const label = unread === 0 ? t`Notices` : t`Notices: ${unread} not read`
  return (
    <>
      <button type="button" className={css.quiet} onClick={list.open} {...(narrow && { 'aria-label': label, title: label })}>
        <IconBell size={16} stroke={1.6} aria-hidden {...(unread > 0 && { fill: 'currentColor' })} />
        <span className={narrow ? css.text : ''}>
          {unread === 0 ? t`Notices` : <Plural value={unread} one="# notice for you" other="# notices for you" />}
        </span>
      </button>
      <Suspense>{shown && <NoticeList onClose={list.close} />}</Suspense>
    </>
  )
}
