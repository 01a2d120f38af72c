import { useLingui } from '@lingui/react/macro'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import css from './file-drop.module.css'

interface FileDropProps {
  readonly icon?: ReactNode
  readonly title: ReactNode
  readonly note: ReactNode
  readonly busy: boolean
  /** The endings that the choice of files begins with; left out, any. */
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are dropped or chosen. */
export function FileDrop({ icon, title, note, busy, accept, onFiles }: FileDropProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const [over, hover] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    hover(false)
    if (!busy) onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button inside does the same by key
    <div
      className={css.zone}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        hover(true)
      }}
      onDragLeave={() => hover(false)}
      onDrop={drop}
    >
      {icon}
      <div>
        <p className={css.title}>{title}</p>
        <p className={css.note}>{note}</p>
      </div>
      <button type="button" className={css.choose} disabled={busy} onClick={() => input.current?.click()}>
        {t`Choose files`}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t`Choose files`}
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
