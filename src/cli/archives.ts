import { resolve } from 'node:path'
import { exportOrganisation, importOrganisation, writeBackup } from '#application/archives.ts'
import type { AccountApp } from '#application/house.ts'
import type { AnswerGiven, InputOf, Operation } from '#contract/operation.ts'
import * as contract from '#contract/server.ts'
import { type Command, command } from './command.ts'

/** A path means the same to the server as to the person who typed it. */
function onFile<Said extends Operation>(said: {
  readonly usage: string
  readonly operation: Said
  readonly run: (app: AccountApp, input: InputOf<Said>) => Promise<AnswerGiven<Said>>
  readonly print: (answer: AnswerGiven<Said>) => string
}): Command {
  const made = command(said)
  return {
    ...made,
    perform: ([file, ...words], surroundings) => made.perform(file === undefined ? [] : [resolve(file), ...words], surroundings),
  }
}

const written = ({ file, rows }: { readonly file: string; readonly rows: number }) => `${rows} rows written to ${file}`

export const backupCommands = [
  onFile({ usage: 'portolan backup <file>', operation: contract.writeBackup, run: writeBackup, print: written }),
]

export const exportCommands = [
  onFile({
    usage: 'portolan export-organisation <file>',
    operation: contract.exportOrganisation,
    run: exportOrganisation,
    print: written,
  }),
]

export const importOrganisationCommands = [
  onFile({
    usage: 'portolan import-organisation <file>',
    operation: contract.importOrganisation,
    run: importOrganisation,
    print: ({ organisationId, rows }) => `${rows} rows brought in as organisation ${organisationId}`,
  }),
]
