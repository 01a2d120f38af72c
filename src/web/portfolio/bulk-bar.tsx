import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { type BulkChange, bulkEdit, previewBulkEdit, undoBulkEdit } from '#contract/bulk-edit.ts'
import type { InputGiven } from '#contract/client.ts'
import type { ComponentFilter } from '#contract/component.ts'
import { categories } from '#domain/component/kinds.ts'
import { type Chosen, countChosen } from '../parts/list/chosen.ts'
import { toast } from '../parts/toast.tsx'
import { PlainTable } from '../parts/twin.tsx'
import { useAct } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './portfolio.module.css'

interface Proposal {
  readonly label: string
  readonly change: BulkChange
}

interface BulkBarProps {
  readonly chosen: Chosen
  /** How many the list finds, and by what. */
  readonly found: number
  readonly filter: ComponentFilter
  readonly onDone: () => void
}

/** What can be done to all chosen work at once: shown before it happens, taken back in one press. */
export function BulkBar({ chosen, found, filter, onDone }: BulkBarProps) {
  const { t } = useLingui()
  const count = countChosen(chosen, found)
  const target = chosen.kind === 'all' ? { filter, exceptIds: [...chosen.except] } : { componentIds: [...chosen.ids] }
  const words = useWords()
  const [proposal, propose] = useState<Proposal | null>(null)
  const preview = useAct(previewBulkEdit, { keeps: true })
  const proposals: readonly Proposal[] = [
    { label: t`Must be done`, change: { mandatory: true } },
    { label: t`Need not be done`, change: { mandatory: false } },
    { label: t`Let it compete`, change: { competes: true } },
    { label: t`Keep it running`, change: { competes: false } },
    ...categories.map((category) => ({ label: t`Category: ${words.categories[category]}`, change: { category } })),
  ]
  const look = async (next: Proposal) => {
    if (await preview.act({ ...target, change: next.change })) propose(next)
  }
  if (count === 0) return null
  return (
    <section className={css.bulk} aria-label={t`Change the chosen work`}>
      <b>
        <Plural value={count} one="# chosen" other="# chosen" />
      </b>
      <Menu position="top" shadow="md">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronUp size={13} aria-hidden />} loading={preview.busy}>{t`Change all`}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {proposals.map((one) => (
            <Menu.Item key={one.label} onClick={() => void look(one)}>
              {one.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="subtle" onClick={onDone}>{t`Choose none`}</Button>
      {proposal && preview.answer && (
        <Preview proposal={proposal} seen={preview.answer} target={target} onClose={() => propose(null)} onDone={onDone} />
      )}
    </section>
  )
}

interface PreviewProps {
  readonly proposal: Proposal
  readonly seen: { readonly found: number; readonly changed: number; readonly fingerprint: string; readonly examples: readonly Example[] }
  readonly target: Omit<InputGiven<typeof bulkEdit>, 'change'>
  readonly onClose: () => void
  readonly onDone: () => void
}

interface Example {
  readonly id: string
  readonly name: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

function Preview({ proposal, seen, target, onClose, onDone }: PreviewProps) {
  const { t } = useLingui()
  const edit = useAct(bulkEdit)
  const undo = useAct(undoBulkEdit)
  const apply = async () => {
    const done = await edit.act({ ...target, change: proposal.change, fingerprint: seen.fingerprint })
    if (!done) return
    toast(t`${done.changed} changed: ${proposal.label}`, () => void undo.act({ bulkEditId: done.bulkEditId }))
    onDone()
  }
  return (
    <Modal opened onClose={onClose} title={proposal.label} size="lg" closeButtonProps={{ 'aria-label': t`Close` }}>
      <p>
        <Trans>
          {seen.changed} of {seen.found} would change.
        </Trans>
      </p>
      <PlainTable
        columns={[{ title: t`Work` }, { title: t`Before` }, { title: t`After` }]}
        rows={seen.examples.map(({ id, name, before, after }) => ({ key: id, cells: [name, said(before), said(after)] }))}
      />
      <Button mt={16} onClick={() => void apply()} loading={edit.busy} disabled={seen.changed === 0}>
        {t`Change ${seen.changed}`}
      </Button>
    </Modal>
  )
}

function said(values: Readonly<Record<string, unknown>>): string {
  return Object.values(values)
    .map((value) => (value === null || value === undefined ? '–' : String(value)))
    .join(', ')
}
