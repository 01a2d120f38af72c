import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFile, IconPaperclip, IconTrash } from '@tabler/icons-react'
import {
  type AttachedTo,
  type Attachment,
  addAttachment,
  listAttachments,
  openAttachment,
  removeAttachment,
  restoreAttachment,
} from '#contract/attachment.ts'
import { Answered } from '../answered.tsx'
import { Card } from '../card.tsx'
import { FileDrop } from '../file-drop.tsx'
import { useFormat } from '../format.ts'
import { save } from '../save.ts'
import { useMay } from '../session.tsx'
import { toast } from '../toast.tsx'
import { useEverything } from '../use-everything.ts'
import { useAct } from '../use-operation.ts'
import { useWords } from '../words.ts'
import css from './attachments.module.css'

interface About {
  readonly aboutKind: AttachedTo
  readonly aboutId: string
}

/** The files of one record, in a card of their own. */
export function AttachmentsCard(about: About) {
  const { t } = useLingui()
  return (
    <Card title={t`Files`} note={t`Kept with this page, for whoever may see it`}>
      <Attachments {...about} />
    </Card>
  )
}

/** The files of one record in a list, shown at a press. */
export function AttachmentsFold(about: About) {
  const { t } = useLingui()
  const [opened, { toggle }] = useDisclosure(false)
  return (
    <div className={css.fold}>
      <button type="button" className={css.name} aria-expanded={opened} onClick={toggle}>
        <IconPaperclip size={13} stroke={1.6} aria-hidden /> {opened ? t`Hide the files` : t`Files`}
      </button>
      {opened && <Attachments {...about} />}
    </div>
  )
}

/** The files of one record: drop or choose, save, remove. */
export function Attachments(about: About) {
  const { t } = useLingui()
  const mayAdd = useMay('attachment.add')
  const asked = useEverything<Attachment>(listAttachments, { ...about })
  const { act, busy } = useAct(addAttachment)
  const take = async (files: readonly File[]) => {
    for (const file of files) {
      if (!(await act({ ...about, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))) return
    }
  }
  return (
    <div className={css.files}>
      <Answered asked={asked} rows={1}>
        {(items) =>
          items.length === 0 ? (
            mayAdd ? null : (
              <p className={css.none}>{t`No files yet.`}</p>
            )
          ) : (
            <ul>
              {items.map((item) => (
                <AttachmentLine key={item.id} {...item} />
              ))}
            </ul>
          )
        }
      </Answered>
      {mayAdd && (
        <FileDrop
          title={busy ? t`Taking it in …` : t`Drop files here`}
          note={t`Any kind, up to 25 MB each: a business case, a quote, the minutes of the meeting.`}
          busy={busy}
          onFiles={(files) => void take(files)}
        />
      )}
    </div>
  )
}

function AttachmentLine({ id, name, size, addedByName, addedAt }: Attachment) {
  const { t } = useLingui()
  const { moment, bytes } = useFormat()
  const { person } = useWords()
  const mayRemove = useMay('attachment.remove')
  const open = useAct(openAttachment, { keeps: true })
  const remove = useAct(removeAttachment)
  const restore = useAct(restoreAttachment)
  const keep = async () => {
    const file = await open.act({ attachmentId: id })
    if (file) save(file)
  }
  const takeAway = async () => {
    if (await remove.act({ attachmentId: id })) toast(t`${name} removed`, () => void restore.act({ attachmentId: id }))
  }
  return (
    <li>
      <IconFile size={16} stroke={1.5} aria-hidden />
      <span className={css.what}>
        <button type="button" className={css.name} disabled={open.busy} title={t`Save ${name}`} onClick={() => void keep()}>
          {name}
        </button>
        <span className={css.facts}>
          {bytes(size)} · {person(addedByName)}, {moment(addedAt)}
        </span>
      </span>
      {mayRemove && (
        <ActionIcon variant="subtle" color="gray" loading={remove.busy} aria-label={t`Remove ${name}`} onClick={() => void takeAway()}>
          <IconTrash size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
