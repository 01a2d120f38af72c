import { useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, lazy, type ReactNode, Suspense, useEffect } from 'react'
import css from './screen.module.css'

const SideDrawer = lazy(() => import('./side-drawer.tsx').then(({ SideDrawer }) => ({ default: SideDrawer })))

export interface ScreenProps {
  readonly title: ReactNode
  /** The window's title where `title` is not plain text. */
  readonly windowTitle?: string
  /** From the space down to this page, without the page itself. */
  readonly path?: readonly ReactNode[]
  /** One line: what, how many, as of when. */
  readonly facts?: ReactNode
  /** At the right; a single filled button that names its result. */
  readonly actions?: ReactNode
  /** Views of the same thing. */
  readonly tabs?: ReactNode
  readonly toolbar?: ReactNode
  /** What a newcomer can repeat after five seconds. */
  readonly finding?: ReactNode
  readonly inspector?: { readonly title: string; readonly body: ReactNode; readonly onClose: () => void } | undefined
  readonly foot?: ReactNode
  readonly children?: ReactNode
}

/** A page: path, title, facts and actions above; the finding first, then the content; what to do about it at the right. */
export function Screen({ title, windowTitle, path = [], facts, actions, tabs, toolbar, finding, inspector, foot, children }: ScreenProps) {
  const name = windowTitle ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = name === '' ? 'Portolan' : `${name} · Portolan`
  }, [name])
  return (
    <div className={css.screen}>
      <header className={css.header}>
        <div className={css.top}>
          <div className={css.what}>
            {path.length > 0 && <Path steps={path} />}
            <h1 className={css.title}>{title}</h1>
            {facts !== undefined && <p className={css.facts}>{facts}</p>}
          </div>
          {actions !== undefined && <div className={css.actions}>{actions}</div>}
        </div>
        {tabs}
      </header>
      {toolbar !== undefined && <div className={css.toolbar}>{toolbar}</div>}
      <div className={css.body}>
        <main className={css.content} id="content" tabIndex={-1}>
          {finding !== undefined && <p className={css.finding}>{finding}</p>}
          {children}
        </main>
        {inspector && <Inspector {...inspector} />}
      </div>
      {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
    </div>
  )
}

function Path({ steps }: { steps: readonly ReactNode[] }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Path`} className={css.path}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the path
        <Fragment key={at}>
          {at > 0 && <IconChevronRight size={12} stroke={1.8} aria-hidden />}
          <span>{step}</span>
        </Fragment>
      ))}
    </nav>
  )
}

function Inspector({ title, body, onClose }: { title: string; body: ReactNode; onClose: () => void }) {
  const { t } = useLingui()
  const beside = useMediaQuery('(min-width: 1280px)') ?? true
  if (!beside) {
    return (
      <Suspense>
        <SideDrawer title={title} onClose={onClose}>
          {body}
        </SideDrawer>
      </Suspense>
    )
  }
  return (
    <aside className={css.inspector} aria-label={title} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <div className={css.inspected}>
        <h2 className={css.cardTitle}>{title}</h2>
        <CloseButton size="sm" aria-label={t`Close`} onClick={onClose} />
      </div>
      {body}
    </aside>
  )
}
