import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AttachmentsFold } from '../parts/attachments/attachments.tsx'
import { useFormat } from '../parts/format.ts'
import { type Column, momentCell, type RowFilter } from '../parts/list/column.ts'
import { ListFrame } from '../parts/list/list-frame.tsx'
import { seenRows, shownColumns } from '../parts/list/seen-rows.ts'
import { useListSearch } from '../parts/list/use-list-search.ts'
import { Empty } from '../parts/states.tsx'
import { useWords } from '../parts/words.ts'
import css from './notes.module.css'

/** Something in somebody's way, or a line of thanks. */
export interface Note {
  readonly id: string
  readonly about: 'obstacle' | 'thanks'
  readonly text: string
  readonly wouldHelp: string
  readonly personName: string
  readonly saidAt: string
}

/** What is in the way and what helped, whole texts to read, found and taken along like every other list. */
export function NotesList({ notes }: { notes: readonly Note[] }) {
  const { t } = useLingui()
  const { number } = useFormat()
  const state = useListSearch('notes')
  const columns = useColumns()
  const filters = useFilters(notes)
  const shown = shownColumns(columns, state.search)
  const seen = seenRows(notes, { columns, filters }, state.search)
  const group = (about: Note['about'], title: string, none: string): ReactNode => {
    const own = seen.filter((note) => note.about === about)
    const said = notes.some((note) => note.about === about)
    return (
      <section>
        <h3>{title}</h3>
        {own.length === 0 ? <Empty what={said ? t`Nothing fits these filters.` : none} /> : <Notes notes={own} />}
      </section>
    )
  }
  return (
    <ListFrame
      title={t`What was said`}
      note={t`${number(seen.length)} of ${number(notes.length)}`}
      state={state}
      filters={filters}
      columns={columns}
      shown={shown}
      orderMenu
      everyRow={async () => seen}
    >
      <div className={css.groups}>
        {group('obstacle', t`In people’s way`, t`Nobody has said that something is in the way.`)}
        {group('thanks', t`This helped`, t`Nobody has said yet that something helped.`)}
      </div>
    </ListFrame>
  )
}

function Notes({ notes }: { notes: readonly Note[] }) {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { person } = useWords()
  return (
    <ul className={css.notes}>
      {notes.map(({ id, about, text, wouldHelp, personName, saidAt }) => (
        <li key={id}>
          <p>{text}</p>
          {wouldHelp !== '' && <p className={css.help}>{t`Would help: ${wouldHelp}`}</p>}
          <small>
            {person(personName)}, {moment(saidAt)}
          </small>
          <AttachmentsFold aboutKind={about} aboutId={id} />
        </li>
      ))}
    </ul>
  )
}

function useKinds(): Readonly<Record<Note['about'], string>> {
  const { t } = useLingui()
  return { obstacle: t`In the way`, thanks: t`Helped` }
}

function useColumns(): readonly Column<Note>[] {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { person } = useWords()
  const kinds = useKinds()
  const text = (id: string, title: string, value: (note: Note) => string): Column<Note> => ({ id, title, width: 120, value, cell: value })
  return [
    text('text', t`What was said`, ({ text: said }) => said),
    text('wouldHelp', t`What would help`, ({ wouldHelp }) => wouldHelp),
    text('about', t`Kind`, ({ about }) => kinds[about]),
    text('person', t`Who`, ({ personName }) => person(personName)),
    { ...text('saidAt', t`When`, ({ saidAt }) => momentCell(saidAt)), type: 'moment', cell: ({ saidAt }) => moment(saidAt) },
  ]
}

function useFilters(notes: readonly Note[]): readonly RowFilter<Note>[] {
  const { t } = useLingui()
  const { person } = useWords()
  const kinds = useKinds()
  const people = [...new Set(notes.map(({ personName }) => personName))].toSorted()
  return [
    {
      id: 'about',
      label: t`Kind:`,
      options: (['obstacle', 'thanks'] as const).map((value) => ({ value, label: kinds[value] })),
      of: ({ about }) => [about],
    },
    {
      id: 'person',
      label: t`Who:`,
      options: people.map((name) => ({ value: name, label: person(name) })),
      of: ({ personName }) => [personName],
    },
  ]
}
