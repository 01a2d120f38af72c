import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import * as attachment from '#application/attachment/attachments.ts'
import * as contract from '#contract/attachment.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { fromText, readInput } from '#contract/read-input.ts'
import { refuse } from '#contract/refusals.ts'
import { asLines } from './as-text.ts'
import { type Command, command } from './command.ts'
import { readWords } from './read-words.ts'
import { saveCommand } from './save-file.ts'
import { parseUsage } from './usage.ts'

const line = ({ id, name, size, addedByName, addedAt }: AnswerGiven<typeof contract.restoreAttachment>) =>
  `${id}  ${name}  ${Math.ceil(size / 1000)} kB  ${addedByName || 'a former member'}, ${addedAt.slice(0, 10)}`

const addLine = 'portolan attachment add <about-kind> <about-id> <files…>'
const toAdd = z.object({ aboutKind: contract.AttachedTo, aboutId: z.uuid(), files: z.array(z.string()).min(1) })

const addFiles: Command = {
  line: addLine,
  usage: parseUsage(addLine),
  summary: 'Attach files to a component, aim, selection, decision, obstacle or thanks',
  perform: async (words, { ask }) => {
    const { files, ...about } = readInput(toAdd, fromText(toAdd, readWords(addFiles.usage, words)))
    const items: AnswerGiven<typeof contract.addAttachment>[] = []
    for (const file of files) {
      const given = { ...about, name: basename(file), bytes: await bytesOf(file) }
      items.push(await ask(contract.addAttachment, attachment.addAttachment, given))
    }
    return { answer: { items }, text: items.map(line).join('\n') }
  },
}

/** A file too large to be attached is refused by its size on disk, before a byte of it is loaded. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) refuse('attachment_not_found', { file })
  const most = contract.addAttachment.maxBytes ?? 0
  if (found.size > most) refuse('attachment_too_large', { file, bytes: found.size, most })
  return new Uint8Array(await readFile(file))
}

const saveAttachment = saveCommand({
  line: 'portolan attachment save <attachment-id> [--to <folder>]',
  operation: contract.openAttachment,
  open: (input, ask) => ask(contract.openAttachment, attachment.openAttachment, input),
})

export const attachmentCommands: readonly Command[] = [
  addFiles,
  command({
    usage: 'portolan attachment list <about-kind> <about-id> [--limit <count>] [--after <cursor>]',
    operation: contract.listAttachments,
    run: attachment.listAttachments,
    print: asLines(line),
  }),
  saveAttachment,
  command({
    usage: 'portolan attachment remove <attachment-id>',
    operation: contract.removeAttachment,
    run: attachment.removeAttachment,
    print: () => 'removed; portolan attachment restore brings it back',
  }),
  command({
    usage: 'portolan attachment restore <attachment-id>',
    operation: contract.restoreAttachment,
    run: attachment.restoreAttachment,
    print: line,
  }),
]
