import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type * as contract from '#contract/server.ts'
import type { Db } from '#db/open.ts'
import type { AccountApp } from './house.ts'
import { seatOwner } from './identity/owner.ts'

export async function writeBackup(
  { house, account }: AccountApp,
  { file }: InputOf<typeof contract.writeBackup>,
): Promise<AnswerGiven<typeof contract.writeBackup>> {
  refuseFromAfar(account)
  return { file, rows: await writing(file, house.archives.backUp(file)) }
}

export async function exportOrganisation(
  { house, account, actor }: AccountApp,
  { file }: InputOf<typeof contract.exportOrganisation>,
): Promise<AnswerGiven<typeof contract.exportOrganisation>> {
  refuseFromAfar(account)
  const outcome = await writing(file, house.archives.exportOrganisation(actor.organisationId, file))
  if (outcome.kind === 'not_found') return refuse('organisation_not_found', { organisationId: actor.organisationId })
  return { file, rows: outcome.rows }
}

/** Accounts do not travel: the owner of this server is seated in the organisation and invites the others anew. */
export async function importOrganisation(
  { house, account }: AccountApp,
  { file }: InputOf<typeof contract.importOrganisation>,
): Promise<AnswerGiven<typeof contract.importOrganisation>> {
  refuseFromAfar(account)
  const seat = (db: Db, organisationId: string) => seatOwner(house, db, { account, organisationId, name: 'Owner' })
  const outcome = await house.archives.importOrganisation(file, seat)
  if (outcome.kind === 'unreadable') return refuse('archive_unreadable', { file, reason: outcome.reason })
  if (outcome.kind === 'taken') return refuse('organisation_taken', { what: outcome.what })
  return { organisationId: outcome.organisationId, rows: outcome.rows }
}

/** What the system says of a place that nothing can be written to. */
const unwritable = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENAMETOOLONG', 'ENOTEMPTY']

function writing<T>(file: string, written: Promise<T>): Promise<T> {
  return written.catch((error) => {
    if (!unwritable.includes(error.code)) throw error
    return refuse('archive_unwritable', { file, reason: error.message.split(',')[0] })
  })
}

/** Files of the server are named only by whoever could read them anyway. */
function refuseFromAfar({ local }: AccountApp['account']): void {
  if (!local) refuse('not_permitted', { reason: 'ask on the computer that serves Portolan' })
}
