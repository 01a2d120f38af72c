import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { boundsOf, type CellAt, cellsIn, drawnOut, type GridRange, isInside, laidOut, movedBy, rangeIn, repeatedIn } from './grid-range.ts'
import { parseTsv, writeTsv } from './tsv.ts'
import { useUndo } from './use-undo.ts'

/** What a grid shows and how its cells are read; `undefined` from `read` is a text it cannot read. */
export interface GridModel<Value> {
  readonly rows: number
  readonly columns: number
  readonly valueAt: (cell: CellAt) => Value | null
  readonly write: (value: Value | null) => string
  readonly read: (text: string) => Value | null | undefined
  /** Whether a letter says all there is to say, so that it is kept as it is typed. */
  readonly isWhole: (letter: string) => boolean
  /** Whose cell it is, however the sheet is narrowed or ordered since: what is taken back goes back to where it came from. */
  readonly idsAt: (cell: CellAt) => CellIds
  readonly onChange: (changes: readonly GridChange<Value>[]) => void
  readonly onLeft: (left: PasteLeft) => void
}

export interface CellIds {
  readonly rowId: string
  readonly columnId: string
}

/** Of what was pasted: how many cells could not be read and stayed as they were, and how many fell off the sheet. */
export interface PasteLeft {
  readonly unread: number
  readonly outside: number
}

export interface GridChange<Value> extends CellIds {
  readonly value: Value | null
  /** What the cell held when the person began to change it. */
  readonly seen: Value | null
}

/** A cell that is being written in. */
interface Editing<Value> {
  readonly text: string
  readonly seen: Value | null
  /** Begun by typing over the cell: arrows then leave it, as in a spreadsheet. */
  readonly typed: boolean
}

/** Range, editing, clipboard, fill and undo of a grid. One paste or fill is one step back. */
export function useGrid<Value>(model: GridModel<Value>, pageRows: number) {
  const [kept, setRange] = useState<GridRange>({ anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 } })
  const range = rangeIn(kept, model)
  const [editing, setEditing] = useState<Editing<Value> | null>(null)
  /** What is written is kept once: the field that a key has ended loses the focus after it. */
  const isWriting = useRef(false)
  /** A letter was kept as it was typed: Enter then ends it, as it ends a number, and opens nothing. */
  const isEntered = useRef(false)
  const { put, fill, spread, ...back } = useChanges(model)

  const select = (active: CellAt, keep: boolean) => setRange(({ anchor }) => ({ anchor: keep ? anchor : active, active }))
  /** Writes in the active cell, or with null writes no longer: answers whether it was left. */
  const edit = (text: string | null, typed = false): boolean => {
    isWriting.current = text !== null
    setEditing((before) => (text === null ? null : { seen: model.valueAt(range.active), typed, ...before, text }))
    return text === null
  }
  /** Keeps what was written, and goes where the key leads that ended it; false where the key belongs to the text. */
  const commit = (text: string, key?: string): boolean => {
    if (!isWriting.current) return true
    const to = key === undefined ? null : afterWriting(key, editing?.typed ?? false)
    if (key !== undefined && to === null) return false
    isWriting.current = false
    setEditing(null)
    put([{ ...range.active, text }], editing ? { seen: editing.seen } : {})
    if (to !== null) select(movedBy({ key: to, ctrl: false }, range.active, { ...model, pageRows }) ?? range.active, false)
    return true
  }

  return {
    range,
    editing: editing?.text ?? null,
    edit,
    select,
    commit,
    /** What stands in the cells of `source` goes on into the range that was drawn out of it. */
    drawOut: (source: GridRange, target: CellAt) => {
      const drawn = drawnOut(source, target)
      spread(source, drawn)
      setRange(drawn)
    },
    ...back,
    onKeyDown: (event: KeyboardEvent) => {
      if (editing !== null) return
      const ctrl = event.ctrlKey || event.metaKey
      const key = isEntered.current && event.key === 'Enter' ? 'ArrowDown' : event.key
      isEntered.current = false
      const to = movedBy({ key, ctrl }, range.active, { ...model, pageRows })
      if (to) select(to, event.shiftKey)
      else if (ctrl && event.key === 'a')
        setRange({ anchor: { row: 0, column: 0 }, active: { row: model.rows - 1, column: model.columns - 1 } })
      else if (ctrl && /^[dr]$/.test(event.key)) fill(range, event.key === 'd' ? 'down' : 'right')
      else if (ctrl && event.key === 'z') (event.shiftKey ? back.redo : back.undo)()
      else if (ctrl && event.key === 'y') back.redo()
      else if (event.key === 'Delete' || event.key === 'Backspace') put(laidOut([['']], range, model))
      else if (event.key === 'Enter' || event.key === 'F2') edit(model.write(model.valueAt(range.active)))
      else if (!ctrl && !event.altKey && event.key.length === 1 && event.key !== ' ') {
        isEntered.current = model.isWhole(event.key)
        if (isEntered.current) put([{ ...range.active, text: event.key }])
        else edit(event.key, true)
      } else return
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
      const block = parseTsv(event.clipboardData.getData('text/plain'))
      const laid = laidOut(block, range, model)
      put(laid, { outside: Math.max(0, block.flat().length - laid.length) })
    },
  }
}

/** What is written into cells, and the way back. */
function useChanges<Value>(model: GridModel<Value>) {
  const { apply: change, ...back } = useUndo(model.onChange)
  const apply = (changes: readonly GridChange<Value>[]) => {
    const real = changes.filter(({ value, seen }) => value !== seen)
    const reverse = real.map((cell) => ({ ...cell, value: cell.seen, seen: cell.value }))
    if (real.length > 0) change(reverse, real)
  }
  return {
    ...back,
    /** `seen` is what the cells held when the person began to write; else what they hold now. */
    put: (
      texts: readonly (CellAt & { readonly text: string })[],
      { seen, outside = 0 }: { seen?: Value | null; outside?: number } = {},
    ) => {
      const read = texts.map(({ text, ...cell }) => ({
        ...model.idsAt(cell),
        value: model.read(text),
        seen: seen === undefined ? model.valueAt(cell) : seen,
      }))
      const readable = read.filter((one): one is typeof one & GridChange<Value> => one.value !== undefined)
      const unread = read.length - readable.length
      if (unread + outside > 0) model.onLeft({ unread, outside })
      apply(readable)
    },
    /** The cells of `source` again and again, into the others of `range`. */
    spread: (source: GridRange, range: GridRange) =>
      apply(
        cellsIn(range)
          .filter((cell) => !isInside(source, cell))
          .map((cell) => ({ ...model.idsAt(cell), value: model.valueAt(repeatedIn(source, cell)), seen: model.valueAt(cell) })),
      ),
    /** What stands in the first row of a range goes into the others; with `right` that of the first column. */
    fill: (range: GridRange, way: 'down' | 'right') => {
      const { top, left } = boundsOf(range)
      const from = ({ row, column }: CellAt) => (way === 'down' ? { row: top, column } : { row, column: left })
      apply(cellsIn(range).map((cell) => ({ ...model.idsAt(cell), value: model.valueAt(from(cell)), seen: model.valueAt(cell) })))
    },
  }
}

/** Where writing leads on: Enter down, Tab to the right, and arrows their way where the cell was typed over. */
function afterWriting(key: string, typed: boolean): string | null {
  if (key === 'Enter') return 'ArrowDown'
  if (key === 'Tab') return 'ArrowRight'
  return typed && key.startsWith('Arrow') ? key : null
}

function textsIn<Value>(range: GridRange, model: GridModel<Value>): string[][] {
  const { top, left, bottom, right } = boundsOf(range)
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => model.write(model.valueAt({ row: top + down, column: left + across }))),
  )
}
