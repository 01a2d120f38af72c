import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listNotices, type Notice, readAllNotices, readNotice } from '#contract/notice.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import { SideDrawer } from '../parts/side-drawer.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import css from './notice-list.module.css'

const mostShown = 50

/** What the person should know, the latest first; what is not read yet stands out. */
export function NoticeList({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const asked = useAnswer(listNotices, { limit: mostShown })
  const { act: readAll, busy } = useAct(readAllNotices)
  return (
    <SideDrawer title={t`Notices`} onClose={onClose}>
      <Answered asked={asked} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={css.quiet}>{t`Nothing waits for you. Decisions on your work and what others need from you will stand here.`}</p>
          ) : (
            <>
              {items.some(({ readAt }) => readAt === null) && (
                <Button size="xs" variant="default" loading={busy} onClick={() => void readAll({})}>
                  {t`Mark all as read`}
                </Button>
              )}
              <ul className={css.notices}>
                {items.map((notice) => (
                  <OneNotice key={notice.id} notice={notice} onClose={onClose} />
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </SideDrawer>
  )
}

function OneNotice({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { act: read } = useAct(readNotice)
  const { id, title, text, aboutKind, aboutId, createdAt, readAt } = notice
  const markRead = () => void read({ noticeId: id })
  return (
    <li className={readAt === null ? css.unread : css.read}>
      <b>{title}</b>
      {text !== '' && <p>{text}</p>}
      <small>
        <time dateTime={createdAt}>{moment(createdAt)}</time>
        {aboutKind === 'component' && aboutId !== null && (
          <Link
            to="/components/$componentId"
            params={{ componentId: aboutId }}
            onClick={() => {
              markRead()
              onClose()
            }}
          >
            {t`Open this work`}
          </Link>
        )}
        {readAt === null && (
          <button type="button" onClick={markRead} aria-label={t`Mark as read: ${title}`}>
            {t`Mark as read`}
          </button>
        )}
      </small>
    </li>
  )
}
