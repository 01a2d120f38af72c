import { buildPack } from '#application/pack/build-pack.ts'
import { getPack, listPacks, openPackFile, rebuildPack } from '#application/pack/packs.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import * as contract from '#contract/pack.ts'
import { type Command, command } from './command.ts'
import { readWords } from './read-words.ts'
import { saveFile } from './save-file.ts'
import { parseUsage } from './usage.ts'

/** Writes the files of a pack into a folder of this machine, and says where they lie. */
export const savePack: Command = {
  line: 'portolan pack save <pack-id> [--to <folder>]',
  usage: parseUsage('portolan pack save <pack-id> [--to <folder>]'),
  summary: 'Write the files of a pack into a folder',
  perform: async (words, { ask }) => {
    const { packId, to } = readWords(savePack.usage, words) as { packId: string; to?: string }
    const { files } = await ask(contract.getPack, getPack, { packId })
    const saved: string[] = []
    for (const { name } of files) {
      const { bytes } = await ask(contract.openPackFile, openPackFile, { packId, name })
      saved.push(await saveFile({ name, bytes }, to))
    }
    return { answer: { saved }, text: saved.join('\n') }
  },
}

export const packCommands: readonly Command[] = [
  savePack,
  command({
    usage: 'portolan pack build <selection-id> [--language <code>] [--decider <name>] [--meeting-on <date>]',
    operation: contract.buildPack,
    run: buildPack,
    print: packAsText,
  }),
  command({
    usage: 'portolan pack list [--selection-id <id>] [--after <cursor>] [--limit <count>]',
    operation: contract.listPacks,
    run: listPacks,
    print: ({ items }) =>
      items.map(({ id, title, madeAt, language }) => `${id}  ${madeAt.slice(0, 16).replace('T', ' ')}  ${language}  ${title}`).join('\n'),
  }),
  command({ usage: 'portolan pack show <pack-id>', operation: contract.getPack, run: getPack, print: packAsText }),
  command({
    usage: 'portolan pack rebuild <pack-id>',
    operation: contract.rebuildPack,
    run: rebuildPack,
    print: ({ same, files, rulesThen, rulesNow }) =>
      [
        same ? 'Made again, every file is the same.' : `Made again, files differ (rules then: ${rulesThen}, now: ${rulesNow}).`,
        ...files.map((file) => `  ${file.same ? 'same   ' : 'differs'}  ${file.name}`),
      ].join('\n'),
  }),
]

function packAsText({ id, title, stamp, files, missing }: AnswerGiven<typeof contract.getPack>): string {
  return [
    `${title}: pack ${id}`,
    ...files.map(({ name, size, sha256 }) => `  ${name}  ${Math.ceil(size / 1000)} kB  SHA-256 ${sha256.slice(0, 12)}…`),
    ...missing.map(({ name, reason }) => `  ${name} is missing: ${reason}`),
    `Stamp ${stamp.inputsHash.slice(0, 12)}, seed ${stamp.seed}, ${stamp.rules}`,
  ].join('\n')
}
