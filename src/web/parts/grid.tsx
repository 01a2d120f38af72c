// biome-ignore-all lint/a11y/useSemanticElements: the ARIA grid pattern: windowed rows are placed, which table elements do not allow
import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import css from './grid.module.css'
import { type CellAt, isInside } from './grid-range.ts'
import { useDrawing } from './use-drawing.ts'
import { type GridModel, useGrid } from './use-grid.ts'
import type { useUndo } from './use-undo.ts'

interface GridProps<Value> {
  readonly label: string
  readonly model: GridModel<Value>
  readonly columnTitles: readonly { readonly id: string; readonly title: string; readonly note?: string }[]
  readonly rowTitle: string
  readonly rowName: (row: number) => { readonly id: string; readonly name: ReactNode; readonly spoken: string }
  readonly show: (value: Value | null) => ReactNode
  readonly readOnly?: boolean
  /** How it is used, said above it. */
  readonly hint: string
  /** Told when somebody begins to work in the sheet, and when they leave it. */
  readonly onWorking: (works: boolean) => void
}

const rowHeight = 32

/**
 * A sheet of cells with one tab stop: ranges, typing, copy and paste from a spreadsheet, fill down and right (Ctrl D, Ctrl R),
 * undo and redo by key and by button.
 */
export function Grid<Value>({ readOnly = false, hint, onWorking, ...shown }: GridProps<Value>) {
  const grid = useGrid(shown.model, 12)
  return (
    <>
      {!readOnly && <GridTools hint={hint} {...grid} />}
      <Sheet {...shown} grid={grid} readOnly={readOnly} onWorking={onWorking} />
    </>
  )
}

function GridTools({ hint, undo, redo, canUndo, canRedo }: { hint: string } & Omit<ReturnType<typeof useUndo>, 'apply'>) {
  const { t } = useLingui()
  return (
    <div className={css.tools}>
      <p>{hint}</p>
      <ActionIcon variant="subtle" color="gray" disabled={!canUndo} onClick={undo} aria-label={t`Undo`} title={t`Undo (Ctrl Z)`}>
        <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" disabled={!canRedo} onClick={redo} aria-label={t`Redo`} title={t`Redo (Ctrl Y)`}>
        <IconArrowForwardUp size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  )
}

type SheetProps<Value> = Omit<GridProps<Value>, 'hint'> & { readonly grid: ReturnType<typeof useGrid<Value>> }

function Sheet<Value>({ label, model, columnTitles, rowTitle, rowName, show, readOnly, onWorking, grid }: SheetProps<Value>) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const virtual = useVirtualizer({
    count: model.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 44,
  })
  const { active } = grid.range
  const drawing = useDrawing(grid)
  const cellId = ({ row, column }: CellAt) => `${id}-${row}-${column}`
  useEffect(() => virtual.scrollToIndex(active.row), [virtual, active.row])
  const left = (isLeft: boolean) => {
    if (isLeft) scroller.current?.focus()
    return isLeft
  }
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={model.rows + 1}
      aria-colcount={model.columns + 1}
      aria-multiselectable
      aria-readonly={readOnly}
      aria-activedescendant={cellId(active)}
      className={css.grid}
      style={{ '--columns': `minmax(180px, 320px) repeat(${columnTitles.length}, minmax(112px, 1fr))` } as CSSProperties}
      onKeyDown={(event) => (!readOnly || changesNothing(event)) && grid.onKeyDown(event)}
      {...tellsOfWork(onWorking)}
      onCopy={grid.onCopy}
      {...(!readOnly && { onPaste: grid.onPaste })}
    >
      <GridHead rowTitle={rowTitle} titles={columnTitles} />
      <div className={css.body} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index: row, start }) => {
          const name = rowName(row)
          return (
            <div
              key={name.id}
              role="row"
              tabIndex={-1}
              aria-rowindex={row + 2}
              className={css.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div role="rowheader" tabIndex={-1} aria-colindex={1} className={css.name}>
                {name.name}
              </div>
              {columnTitles.map((title, column) => (
                <GridCell
                  key={title.id}
                  id={cellId({ row, column })}
                  column={column}
                  selected={isInside(drawing.covered, { row, column })}
                  active={active.row === row && active.column === column}
                  editing={active.row === row && active.column === column ? grid.editing : null}
                  spoken={`${name.spoken}, ${title.title}`}
                  onPick={(extend) => drawing.goTo({ row, column }) || grid.select({ row, column }, extend)}
                  onEdit={() => !readOnly && grid.edit(model.write(model.valueAt({ row, column })))}
                  onType={grid.edit}
                  onLeave={(text, key) => left(grid.commit(text, key))}
                  isCorner={!readOnly && drawing.isCorner({ row, column })}
                  onDraw={() => drawing.begin({ row, column })}
                  onCancel={() => left(grid.edit(null))}
                >
                  {show(model.valueAt({ row, column }))}
                </GridCell>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function changesNothing({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return /^(Arrow|Home|End|Page)/.test(key) || ((ctrlKey || metaKey) && key === 'a')
}

function tellsOfWork(onWorking: (works: boolean) => void) {
  return {
    onFocus: () => onWorking(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => onWorking(currentTarget.contains(relatedTarget)),
  }
}

function GridHead({ rowTitle, titles }: { rowTitle: string; titles: GridProps<unknown>['columnTitles'] }) {
  return (
    <div role="row" tabIndex={-1} aria-rowindex={1} className={css.head}>
      <div role="columnheader" tabIndex={-1} aria-colindex={1} className={css.name}>
        {rowTitle}
      </div>
      {titles.map(({ id, title, note }, column) => (
        <div key={id} role="columnheader" tabIndex={-1} aria-colindex={column + 2} title={title} className={css.title}>
          <span>{title}</span>
          {note !== undefined && <small>{note}</small>}
        </div>
      ))}
    </div>
  )
}

interface GridCellProps {
  readonly id: string
  readonly column: number
  readonly selected: boolean
  readonly active: boolean
  readonly editing: string | null
  readonly spoken: string
  readonly onPick: (extend: boolean) => void
  readonly onEdit: () => void
  readonly onType: (text: string) => void
  /** By the key that ended the writing, or without one; false where the key belongs to the text. */
  readonly onLeave: (text: string, key?: string) => boolean
  /** The last cell of the range, by which it can be drawn out. */
  readonly isCorner: boolean
  readonly onDraw: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

function GridCell({ id, column, selected, active, editing, spoken, isCorner, children, ...acts }: GridCellProps) {
  return (
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column + 2}
      aria-selected={selected}
      data-active={active}
      className={css.cell}
      onMouseDown={(event) => acts.onPick(event.shiftKey)}
      onMouseEnter={(event) => event.buttons === 1 && acts.onPick(true)}
      onDoubleClick={acts.onEdit}
    >
      {editing === null ? (
        children
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the cell was opened for writing by the person
          autoFocus
          className={css.input}
          aria-label={spoken}
          value={editing}
          onChange={(event) => acts.onType(event.currentTarget.value)}
          onBlur={() => acts.onLeave(editing)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') acts.onCancel()
            else if (!acts.onLeave(editing, event.key)) return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      )}
      {isCorner && editing === null && (
        <i
          className={css.corner}
          aria-hidden
          onMouseDown={(event) => {
            event.stopPropagation()
            event.preventDefault()
            acts.onDraw()
          }}
        />
      )}
    </div>
  )
}
