import { randomInt } from 'node:crypto'
import type { SessionLock } from './session-lock.ts'
import { type Request, refusal, requestReader, type SessionState, welcome } from './wire.ts'

/** The one session of the embedded database: answers a batch piece by piece, and says how it left the session. */
export type Session = (batch: Uint8Array, reply: (bytes: Uint8Array) => void) => SessionState

/** Where a connection's bytes go; `undefined` ends it. */
export type Send = (connection: number, bytes: Uint8Array | undefined) => void

export interface Connections {
  readonly receive: (connection: number, bytes: Uint8Array) => void
  /** The client went away without a word: what it had open is rolled back. */
  readonly drop: (connection: number) => void
}

interface Connection {
  readonly id: number
  readonly secret: number
  readonly read: (bytes: Uint8Array) => readonly Request[]
  readonly requests: Request[]
  busy: boolean
}

const busyText =
  'The embedded database is busy: another transaction holds its only session. Is the pool used inside a transaction? Use the transaction instead.'

/**
 * Lets many connections share the one session. A connection holds the session from its first batch until the reply that
 * leaves no transaction open.
 *
 * A wait that lasts too long ends with SQLSTATE 55P03; a cancelled wait with 57014. What already runs cannot be cancelled.
 */
export function connections(session: Session, lock: SessionLock<object>, send: Send): Connections {
  const open = new Map<number, Connection>()

  const connect = (id: number): Connection => {
    const made = { id, secret: randomInt(2 ** 31), read: requestReader(), requests: [], busy: false }
    open.set(id, made)
    return made
  }

  const end = (connection: Connection) => {
    open.delete(connection.id)
    lock.cancel(connection)
    if (lock.holder() === connection) rollBack()
    send(connection.id, undefined)
  }

  const rollBack = () => {
    session(Buffer.from('Q\0\0\0\x0drollback\0'), () => undefined)
    lock.release()
  }

  const answer = async (connection: Connection, request: Request): Promise<void> => {
    if (request.kind === 'startup') return send(connection.id, welcome(connection.id, connection.secret))
    if (request.kind === 'encryption') return send(connection.id, Buffer.from('N'))
    if (request.kind === 'terminate') return end(connection)
    if (request.kind === 'cancel') {
      const other = open.get(request.connection)
      if (other?.secret === request.secret) lock.cancel(other)
      return end(connection)
    }
    const outcome = await lock.acquire(connection)
    if (outcome === 'timed out') return send(connection.id, refusal('55P03', busyText))
    if (outcome === 'cancelled') return send(connection.id, refusal('57014', 'canceling statement due to user request'))
    const state = session(request.bytes, (bytes) => send(connection.id, bytes))
    if (state === 'I') lock.release()
  }

  const work = async (connection: Connection): Promise<void> => {
    if (connection.busy) return
    connection.busy = true
    for (let request = connection.requests.shift(); request; request = connection.requests.shift()) {
      await answer(connection, request)
    }
    connection.busy = false
  }

  return {
    receive(id, bytes) {
      const connection = open.get(id) ?? connect(id)
      connection.requests.push(...connection.read(bytes))
      void work(connection)
    },
    drop(id) {
      const connection = open.get(id)
      if (connection) end(connection)
    },
  }
}
