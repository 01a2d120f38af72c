import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import css from './toast.module.css'

interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: (() => void) | undefined
  /** The address of a page where what was refused can be put right. */
  readonly way?: Way | undefined
  /** What went wrong stays longer than what went well. */
  readonly bad?: boolean
}

interface Way {
  readonly label: string
  readonly to: string
}

let shown: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function show(next: readonly Toast[]) {
  shown = next
  for (const listener of listeners) listener()
}

/** Says what was done in the words of the button that did it, and offers to take it back. */
export function toast(text: string, undo?: () => void): void {
  last += 1
  show([...shown, { id: last, text, undo }].slice(-3))
}

/** Says what was refused or failed, and where it can be put right. */
export function tell(text: string, way?: Way): void {
  last += 1
  show([...shown, { id: last, text, way, bad: true }].slice(-3))
}

export function Toasts() {
  const toasts = useSyncExternalStore(listen, () => shown)
  return (
    <div className={css.toasts} role="status" aria-live="polite">
      {toasts.map((one) => (
        <ToastLine key={one.id} toast={one} />
      ))}
    </div>
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A toast that can be taken back stays long enough to be read and thought about. */
function ToastLine({ toast: { id, text, undo, way, bad } }: { toast: Toast }) {
  const { t } = useLingui()
  const close = () => show(shown.filter((other) => other.id !== id))
  useEffect(() => {
    const timer = setTimeout(() => show(shown.filter((other) => other.id !== id)), undo || bad ? 12_000 : 5_000)
    return () => clearTimeout(timer)
  }, [id, undo, bad])
  return (
    <div className={css.toast}>
      <span>{text}</span>
      {way && (
        <a className={css.undo} href={way.to}>
          {way.label}
        </a>
      )}
      {undo && (
        <button
          type="button"
          className={css.undo}
          onClick={() => {
            undo()
            close()
          }}
        >
          {t`Undo`}
        </button>
      )}
      <button type="button" className={css.close} onClick={close} aria-label={t`Close`}>
        <IconX size={14} stroke={1.8} aria-hidden />
      </button>
    </div>
  )
}
