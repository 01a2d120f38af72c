import type { ExportOutcome, ImportOutcome } from '#db/archive/organisation-archive.ts'
import type { Db } from '#db/open.ts'
import type { Actor, App } from './app.ts'
import type { Bell } from './bell.ts'

/** The running product before anybody is known: what sign-in, first run and the operator's commands may reach. */
export interface House {
  readonly now: () => Date
  /** A fresh id, sortable by the time it was made (UUID version 7). */
  readonly newId: () => string
  /**
   * One transaction as the owner of the tables, outside every organisation's walls. With an actor, history names them.
   * For identity, first run and operation only: everything else goes through `App.transact`.
   */
  readonly trust: <T>(work: (db: Db) => Promise<T>, actor?: Actor) => Promise<T>
  /** One question as the owner of the tables, in no transaction. For identity only. */
  readonly look: <T>(question: (db: Db) => Promise<T>) => Promise<T>
  /** `act` is what history will say was done. */
  readonly appFor: (actor: Actor, act?: string) => App
  /** Rung after every request that may have changed something, here or in another process. */
  readonly bell: Bell
  readonly archives: Archives
  /** How many bytes of attached files each organisation may keep. */
  readonly attachmentRoomBytes: number
  /** Where people reach this server, without a slash at the end; links are made from it, never from a request. */
  readonly baseUrl: string
  /** True when only this machine can reach the server: nobody needs a password then, as long as one person works with it. */
  readonly loopbackOnly: boolean
}

/** The whole database, or one organisation, as a file. Files are named on the machine that runs this. */
export interface Archives {
  /** Answers how many rows were written. */
  readonly backUp: (file: string) => Promise<number>
  readonly exportOrganisation: (organisationId: string, file: string) => Promise<ExportOutcome>
  /** `seat` lets somebody into what was brought in, in the same transaction. */
  readonly importOrganisation: (file: string, seat: (db: Db, organisationId: string) => Promise<unknown>) => Promise<ImportOutcome>
}

/** The account behind a request. */
export interface Account {
  readonly id: string
  /** Null when a personal token or the command line acts. */
  readonly sessionId: string | null
  readonly hasPassword: boolean
  /** The command line on the machine that holds the data: it acts as the owner of the installation. */
  readonly local: boolean
}

/** What the few use cases about accounts may reach beyond an `App`. */
export interface AccountApp extends App {
  readonly house: House
  readonly account: Account
}
