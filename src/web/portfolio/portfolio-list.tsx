import { useLingui } from '@lingui/react/macro'
import { Menu, TextInput } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ComponentRow } from '#contract/component.ts'
import { componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import { Card } from '../parts/card.tsx'
import chipCss from '../parts/chip.module.css'
import { Chip, ChoiceChip } from '../parts/chip.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { useFormat } from '../parts/format.ts'
import { useMay } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useWords } from '../parts/words.ts'
import { BulkBar } from './bulk-bar.tsx'
import css from './portfolio.module.css'
import { useColumns } from './portfolio-columns.tsx'
import { matches, type PortfolioSearch } from './portfolio-search.ts'
import { SavedViews } from './saved-views.tsx'

const route = getRouteApi('/portfolio')

/** The list to act on: found, filtered, ordered, chosen and changed at once. */
export function PortfolioList({ rows }: { rows: readonly ComponentRow[] }) {
  const { t } = useLingui()
  const { number } = useFormat()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/portfolio' })
  const change = (search: PortfolioSearch) => void navigate({ search, replace: true, resetScroll: false })
  const columns = useColumns()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const mayEdit = useMay('component.edit')
  const found = rows.filter((row) => matches(row, search))
  const shown = Object.fromEntries(columns.map(({ id, hidden }) => [id, search.columns?.[id] ?? !hidden]))
  return (
    <>
      <Card
        title={t`All work`}
        note={t`${number(found.length)} of ${number(rows.length)}`}
        aside={<SavedViews search={search} onChoose={change} />}
        flush
      >
        <Filters search={search} onChange={change} columns={columns} shown={shown} />
        {found.length === 0 ? (
          <div className={css.tools}>
            <Empty what={t`No work fits these filters.`} />
          </div>
        ) : (
          <DataTable
            label={t`All work`}
            rows={found}
            columns={columns}
            shown={shown}
            idOf={(row) => row.id}
            nameOf={(row) => row.name}
            order={search.order ?? []}
            onOrder={(order) => change({ ...search, order })}
            onOpen={(row) => void navigate({ to: '/components/$componentId', params: { componentId: row.id } })}
            {...(mayEdit && { chosen, onChoose: choose })}
          />
        )}
      </Card>
      {chosen.size > 0 && <BulkBar chosen={chosen} onDone={() => choose(new Set())} />}
    </>
  )
}

interface FiltersProps {
  readonly search: PortfolioSearch
  readonly onChange: (search: PortfolioSearch) => void
  readonly columns: ReturnType<typeof useColumns>
  readonly shown: Readonly<Record<string, boolean>>
}

function Filters({ search, onChange, columns, shown }: FiltersProps) {
  const { t } = useLingui()
  const words = useWords()
  const options = <Word extends string>(all: readonly Word[], named: Readonly<Record<Word, string>>) =>
    all.map((value) => ({ value, label: named[value] }))
  return (
    <div className={css.tools}>
      <TextInput
        size="xs"
        className={css.search}
        type="search"
        data-page-filter
        aria-label={t`Find in the list`}
        placeholder={t`Find in the list`}
        value={search.find ?? ''}
        onChange={(event) => onChange({ ...search, find: event.currentTarget.value })}
      />
      <ChoiceChip
        label={t`State:`}
        all={t`All`}
        chosen={search.state ?? []}
        options={options(componentStates, words.states)}
        onChange={(state) => onChange({ ...search, state })}
      />
      <ChoiceChip
        label={t`Kind:`}
        all={t`All`}
        chosen={search.kind ?? []}
        options={options(componentKinds, words.kinds)}
        onChange={(kind) => onChange({ ...search, kind })}
      />
      <Chip on={search.must ?? false} onChange={(must) => onChange({ ...search, must })}>{t`Must be done`}</Chip>
      <Menu closeOnItemClick={false} position="bottom-end" shadow="md">
        <Menu.Target>
          <button type="button" className={chipCss.chip}>
            <IconColumns3 size={14} stroke={1.6} aria-hidden /> {t`Columns`}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.slice(1).map(({ id, title }) => (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={shown[id] === true}
              rightSection={shown[id] ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
              onClick={() => onChange({ ...search, columns: { ...search.columns, [id]: !shown[id] } })}
            >
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
