import type { ReactNode } from 'react'
import css from './card.module.css'

interface CardProps {
  /** May be a sentence when the data allows one. */
  readonly title?: ReactNode
  readonly note?: ReactNode
  readonly aside?: ReactNode
  readonly foot?: ReactNode
  /** The content reaches the card's edges: tables and lists. */
  readonly flush?: boolean
  /** To work with, so not on paper. */
  readonly onScreenOnly?: boolean
  readonly children: ReactNode
}

export function Card({ title, note, aside, foot, flush = false, onScreenOnly = false, children }: CardProps) {
  return (
    <section className={css.card} {...(flush && { 'data-flush': true })} {...(onScreenOnly && { 'data-screen': true })}>
      {(title !== undefined || aside !== undefined) && (
        <div className={css.head}>
          {title !== undefined && <h2 className={css.title}>{title}</h2>}
          {note !== undefined && <span className={css.note}>{note}</span>}
          {aside !== undefined && <div className={css.aside}>{aside}</div>}
        </div>
      )}
      <div className={css.body}>{children}</div>
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </section>
  )
}

/** Cards side by side: the first takes two thirds, or all share alike. Under 1024 px they stand one below the other. */
export function Columns({ even = false, children }: { even?: boolean; children: ReactNode }) {
  return (
    <div className={css.columns} {...(even && { 'data-even': true })}>
      {children}
    </div>
  )
}

/** Cards one below the other in one of the columns. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={css.stack}>{children}</div>
}
