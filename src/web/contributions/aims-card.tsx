import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type Aim, createAim, deleteAim } from '#contract/aim.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { useMarked } from '../parts/use-marked.ts'
import { useAct } from '../parts/use-operation.ts'
import { useTakeBack } from '../parts/use-take-back.ts'
import { useWords } from '../parts/words.ts'
import css from './contributions.module.css'
import { EditAim } from './edit-aim.tsx'
import { SaidBy } from './said-by.tsx'
import { type Order, useOrderAims } from './use-order-aims.ts'

/** The aims, the most important first. Putting them in order is all the weighing there need be. */
export function AimsCard({ aims }: { aims: readonly Aim[] }) {
  const { t } = useLingui()
  const { day } = useFormat()
  const { person } = useWords()
  const mayEdit = useMay('aim.edit')
  const top = aims.filter(({ parentId }) => parentId === null).toSorted((a, b) => a.place - b.place)
  const said = top[0]?.order
  const ids = top.map(({ id }) => id)
  const [unsaid, askWho] = useState<Order | null>(null)
  const { order, busy } = useOrderAims(askWho)
  const record = async (saidBy: { readonly name: string; readonly saidOn: string }) => {
    if (!unsaid || !(await order({ ...unsaid, saidBy }))) return
    askWho(null)
    toast(t`Order of the aims recorded as said by ${saidBy.name}`)
  }
  return (
    <Card
      title={t`Aims, the most important first`}
      note={said ? t`Order given by ${person(said.saidByName)} on ${day(said.saidOn)}` : t`Nobody has put them in order yet`}
      aside={
        mayEdit &&
        top.length > 0 && (
          <Button variant="default" size="xs" onClick={() => askWho({ parentId: null, aimIds: ids, seen: ids })}>
            {t`Said by somebody else`}
          </Button>
        )
      }
    >
      <ol className={css.aims}>
        {top.map((aim) => (
          <AimRows key={aim.id} aim={aim} siblings={top} aims={aims} mayEdit={mayEdit} onUnsaid={askWho} />
        ))}
      </ol>
      {unsaid && <SaidBy busy={busy} onSay={(said) => void record(said)} onClose={() => askWho(null)} />}
      {mayEdit ? <AddAim /> : top.length === 0 && <p>{t`The office and sponsors name aims.`}</p>}
    </Card>
  )
}

interface AimRowsProps {
  readonly aim: Aim
  readonly siblings: readonly Aim[]
  readonly aims: readonly Aim[]
  readonly mayEdit: boolean
  readonly onUnsaid: (order: Order) => void
}

function AimRows({ aim, siblings, aims, ...may }: AimRowsProps) {
  const inner = aims.filter(({ parentId }) => parentId === aim.id).toSorted((a, b) => a.place - b.place)
  return (
    <>
      <AimRow aim={aim} siblings={siblings} {...may} />
      {inner.map((child) => (
        <AimRow key={child.id} aim={child} siblings={inner} {...may} />
      ))}
    </>
  )
}

function AimRow({ aim, siblings, mayEdit, onUnsaid }: Omit<AimRowsProps, 'aims'>) {
  const { t } = useLingui()
  const { share, number } = useFormat()
  const { order, busy } = useOrderAims(onUnsaid)
  const remove = useAct(deleteAim)
  const takeBack = useTakeBack()
  const ids = siblings.map(({ id }) => id)
  const at = ids.indexOf(aim.id)
  const take = async () => {
    const { name, revision } = aim
    if (!(await remove.act({ aimId: aim.id, revision }))) return
    toast(t`${name} removed, with what contributes to it`, await takeBack('aim', aim.id))
  }
  const moveTo = async (place: number) => {
    const aimIds = ids.toSpliced(at, 1).toSpliced(place, 0, aim.id)
    const { parentId } = aim
    if (await order({ parentId, aimIds, seen: ids })) {
      toast(t`${aim.name} is now number ${number(place + 1)}`, () => void order({ parentId, aimIds: ids, seen: aimIds }))
    }
  }
  return (
    <li className={css.aim} {...useMarked(aim.id)} data-inner={aim.parentId !== null}>
      <span className={css.place}>{number(at + 1)}</span>
      <span className={css.what}>
        <b>{aim.name}</b>
        {aim.measure !== null && <small>{aim.measure}</small>}
      </span>
      <span className={css.weight} title={t`What it weighs in the whole`}>
        {share(aim.weightBasisPoints / 10_000)}
      </span>
      {mayEdit && (
        <span>
          <EditAim aim={aim} />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={at === 0 || busy}
            aria-label={t`Move ${aim.name} up`}
            onClick={() => void moveTo(at - 1)}
          >
            <IconArrowUp size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={at === ids.length - 1 || busy}
            aria-label={t`Move ${aim.name} down`}
            onClick={() => void moveTo(at + 1)}
          >
            <IconArrowDown size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t`Remove ${aim.name}`} onClick={() => void take()}>
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

function AddAim() {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const { act } = useAct(createAim)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setName('')
    if (!(await act({ name, measure: null }))) setName(name)
  }
  return (
    <form className={css.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        label={t`Another aim`}
        required
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">{t`Add aim`}</Button>
    </form>
  )
}
