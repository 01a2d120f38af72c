import type { Hat } from '#contract/identity.ts'
import type { Db } from '#db/open.ts'
import type { PrintedPdf } from '#engines/chromium.ts'
import type { Workers } from '#engines/workers.ts'

/** Who acts, where, and in which role. Every use case acts as a named person; there is no anonymous one. */
export interface Actor {
  readonly organisationId: string
  readonly personId: string
  readonly hat: Hat
}

/** What a use case may reach. */
export interface App {
  readonly actor: Actor
  readonly now: () => Date
  /** A fresh id, sortable by the time it was made (UUID version 7). */
  readonly newId: () => string
  /**
   * One transaction that sees and touches the actor's organisation only; history names the actor. Inside it, only the
   * `db` it is given may be used, and nothing slow is waited for: an embedded database has one session.
   */
  readonly transact: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** The same for one question that only reads, in one trip to the database; a second one is an error. */
  readonly look: <T>(question: (db: Db) => Promise<T>) => Promise<T>
  /** Wakes whoever follows changes. A request does so by itself; work that goes on after its answer has to say so. */
  readonly ring: () => void
  /** A kernel's answer, computed on another thread. */
  readonly compute: Workers['compute']
  /** A page of HTML as a PDF, or why there is none. Nothing outside the page is fetched. */
  readonly print: (html: string) => Promise<PrintedPdf>
}
