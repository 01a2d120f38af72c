import { useLingui } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import css from './states.module.css'

/** What will appear here, and the one button that makes it. */
export function Empty({ what, children }: { what: ReactNode; children?: ReactNode }) {
  return (
    <div className={css.state}>
      <p>{what}</p>
      {children !== undefined && <div className={css.acts}>{children}</div>}
    </div>
  )
}

/** What failed, what was kept, and the ways to put it right or try again. */
export function Failed({
  what,
  kept,
  onRetry,
  children,
}: {
  what: ReactNode
  kept?: ReactNode
  onRetry?: () => void
  children?: ReactNode
}) {
  const { t } = useLingui()
  return (
    <div className={css.state} role="alert">
      <p className={css.failed}>{what}</p>
      {kept !== undefined && <p>{kept}</p>}
      {onRetry && (
        <div className={css.acts}>
          {children}
          <Button variant="default" onClick={onRetry}>
            {t`Try again`}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Says who can grant what is missing. */
export function NoRights({ what }: { what?: ReactNode }) {
  const { t } = useLingui()
  return (
    <div className={css.state}>
      <p className={css.failed}>{what ?? t`Your role does not show this.`}</p>
      <p>{t`The owner of the organisation can give you another role under Members.`}</p>
    </div>
  )
}

/** The true layout in grey, only once waiting has become noticeable (200 ms). */
export function Waiting({ rows = 6, height = 38 }: { rows?: number; height?: number }) {
  const { t } = useLingui()
  const [noticed, notice] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => notice(true), 200)
    return () => clearTimeout(timer)
  }, [])
  if (!noticed) return null
  return (
    <div className={css.waiting} role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no identity
        <Skeleton key={row} height={height - 10} radius="sm" />
      ))}
    </div>
  )
}
