import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import css from './status-mark.module.css'

export type Status = 'ok' | 'risk' | 'off' | 'done' | 'none'

const shapes: Readonly<Record<Status, ReactNode>> = {
  ok: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  risk: <path d="M6 1.2 11 10.4H1z" fill="currentColor" />,
  off: <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  done: (
    <>
      <rect x="1" y="1" width="10" height="10" rx="2" fill="currentColor" />
      <path d="M3.4 6.2 5.2 8l3.4-4" fill="none" stroke="var(--surface)" strokeWidth="1.4" />
    </>
  ),
  none: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2 1.6" />,
}

/** A status as shape and word in its colour; the shape alone only where the word stands in the column's head and as its label. */
export function StatusMark({ status, word, form = 'pill' }: { status: Status; word?: string; form?: 'pill' | 'plain' | 'shape' }) {
  const { t } = useLingui()
  const words: Readonly<Record<Status, string>> = {
    ok: t`On track`,
    risk: t`At risk`,
    off: t`Off track`,
    done: t`Complete`,
    none: t`Not reported`,
  }
  const said = word ?? words[status]
  return (
    <span className={css.mark} data-status={status} data-form={form}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[status]}
      </svg>
      <span {...(form === 'shape' && { className: 'unseen' })}>{said}</span>
    </span>
  )
}
