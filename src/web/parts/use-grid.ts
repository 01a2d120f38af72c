import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { boundsOf, type CellAt, cellsIn, type GridRange, laidOut, movedBy } from './grid-range.ts'
import { parseTsv, writeTsv } from './tsv.ts'
import { useUndo } from './use-undo.ts'

/** What a grid shows and how its cells are read; `undefined` from `read` is a text it cannot read. */
export interface GridModel<Value> {
  readonly rows: number
  readonly columns: number
  readonly valueAt: (cell: CellAt) => Value | null
  readonly write: (value: Value | null) => string
  readonly read: (text: string) => Value | null | undefined
  readonly onChange: (changes: readonly GridChange<Value>[]) => void
  /** Called with how many pasted cells could not be read and stayed as they were. */
  readonly onSkipped: (count: number) => void
}

export interface GridChange<Value> extends CellAt {
  readonly value: Value | null
}

/** Range, editing, clipboard, fill and undo of a grid. One paste or fill is one step back. */
export function useGrid<Value>(model: GridModel<Value>, pageRows: number) {
  const [range, setRange] = useState<GridRange>({ anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 } })
  const [editing, edit] = useState<string | null>(null)
  const { apply: change, undo, redo, canUndo } = useUndo(model.onChange)

  const select = (active: CellAt, keep: boolean) => setRange(({ anchor }) => ({ anchor: keep ? anchor : active, active }))
  const apply = (changes: readonly GridChange<Value>[]) => {
    const real = changes.filter((change) => change.value !== model.valueAt(change))
    if (real.length === 0) return
    change(
      real.map((cell) => ({ ...cell, value: model.valueAt(cell) })),
      real,
    )
  }
  const put = (texts: readonly (CellAt & { readonly text: string })[]) => {
    const read = texts.map(({ row, column, text }) => ({ row, column, value: model.read(text) }))
    const readable = read.filter((change): change is GridChange<Value> => change.value !== undefined)
    if (readable.length < read.length) model.onSkipped(read.length - readable.length)
    apply(readable)
  }
  const fill = () =>
    apply(cellsIn(range).map((cell) => ({ ...cell, value: model.valueAt({ row: boundsOf(range).top, column: cell.column }) })))
  const commit = (text: string, moveTo?: CellAt) => {
    edit(null)
    put([{ ...range.active, text }])
    if (moveTo) select(moveTo, false)
  }

  return {
    range,
    editing,
    edit,
    select,
    commit,
    put,
    undo,
    redo,
    canUndo,
    onKeyDown: (event: KeyboardEvent) => {
      if (editing !== null) return
      const ctrl = event.ctrlKey || event.metaKey
      const to = movedBy({ key: event.key, ctrl }, range.active, { ...model, pageRows })
      if (to) select(to, event.shiftKey)
      else if (ctrl && event.key === 'a')
        setRange({ anchor: { row: 0, column: 0 }, active: { row: model.rows - 1, column: model.columns - 1 } })
      else if (ctrl && event.key === 'd') fill()
      else if (ctrl && event.key === 'z') (event.shiftKey ? redo : undo)()
      else if (ctrl && event.key === 'y') redo()
      else if (event.key === 'Delete' || event.key === 'Backspace') put(laidOut([['']], range, model))
      else if (event.key === 'Enter' || event.key === 'F2') edit(model.write(model.valueAt(range.active)))
      else if (!ctrl && !event.altKey && event.key.length === 1 && event.key !== ' ') edit(event.key)
      else return
      event.preventDefault()
    },
    onCopy: (event: ClipboardEvent) => {
      if (editing !== null) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', writeTsv(textsIn(range, model)))
    },
    onPaste: (event: ClipboardEvent) => {
      if (editing !== null) return
      event.preventDefault()
      put(laidOut(parseTsv(event.clipboardData.getData('text/plain')), range, model))
    },
  }
}

function textsIn<Value>(range: GridRange, model: GridModel<Value>): string[][] {
  const { top, left, bottom, right } = boundsOf(range)
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => model.write(model.valueAt({ row: top + down, column: left + across }))),
  )
}
