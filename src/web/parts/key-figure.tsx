import type { ReactNode } from 'react'
import css from './key-figure.module.css'
import { type Reason, Why } from './why.tsx'

interface KeyFigureProps {
  readonly label: string
  readonly value: ReactNode
  /** What it is held against: cap, target, plan. */
  readonly reference?: ReactNode
  readonly change?: { readonly text: ReactNode; readonly tone?: 'good' | 'bad' | 'plain' }
  /** A small picture: bar, dots, line. */
  readonly picture?: ReactNode
  readonly why?: Reason
}

/** The figures of a page in one strip. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className={css.strip}>{children}</div>
}

export function KeyFigure({ label, value, reference, change, picture, why }: KeyFigureProps) {
  return (
    <div className={css.figure} data-figure={label}>
      <div className={css.label}>
        <span>{label}</span>
        {why && <Why of={label} {...why} />}
      </div>
      <div className={css.value}>
        <b>{value}</b>
        {reference !== undefined && <span>{reference}</span>}
      </div>
      {change && (
        <div className={css.change} data-tone={change.tone ?? 'plain'}>
          {change.text}
        </div>
      )}
      {picture !== undefined && <div className={css.picture}>{picture}</div>}
    </div>
  )
}

/** How much of a limit is used: a bar with a mark at the limit, red where it goes beyond. */
export function UseBar({ share, label }: { share: number; label: string }) {
  const scale = Math.max(1.08, share * 1.04)
  const width = (part: number) => `${(100 * part) / scale}%`
  return (
    <div className={css.bar} role="img" aria-label={label}>
      <i style={{ width: width(Math.min(share, 1)) }} />
      {share > 1 && <em style={{ left: width(1), width: width(share - 1) }} />}
      <b style={{ left: width(1) }} />
    </div>
  )
}

/** Parts of a whole as one bar. */
export function PartsBar({ parts, label }: { parts: readonly { readonly size: number; readonly colour: string }[]; label: string }) {
  const whole = parts.reduce((sum, { size }) => sum + size, 0)
  return (
    <div className={css.parts} role="img" aria-label={label}>
      {parts
        .filter(({ size }) => size > 0)
        .map(({ size, colour }) => (
          <i key={colour} style={{ width: `${(100 * size) / whole}%`, background: `var(--${colour})` }} />
        ))}
    </div>
  )
}
