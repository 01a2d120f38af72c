import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker, WorkerStart } from './worker.ts'

/** The embedded database as a client sees it: something that makes sockets. */
export interface Bridge {
  /** A new connection, in the shape in which `pg` takes a socket. */
  readonly stream: () => Duplex
  /** Writes an image of the database, to be given to another bridge to begin from. */
  readonly save: (file: string) => Promise<void>
  /** Copies the data directory as it is between two transactions. `folder` must not exist. */
  readonly copy: (folder: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type BridgeOptions = Partial<WorkerStart> & {
  /** The thread ended although nobody closed it. Nothing can be answered any more; by default the process ends. */
  readonly onDeath?: (cause: Error) => void
}

const defaults = { patienceMs: 15_000, checkpointEveryMs: 60_000, vacuumEveryMs: 6 * 3_600_000 }

/**
 * Starts the embedded database in a thread: in `folder`, which it locks and creates if need be, or in memory.
 * Rejects with an error in words when another process holds the folder.
 */
export async function openBridge({ onDeath = endProcess, ...options }: BridgeOptions): Promise<Bridge> {
  const workerData: WorkerStart = { ...defaults, ...options }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, execArgv: [] })
  const sockets = new Map<number, Duplex>()
  const tasks = new Map<number, () => void>()
  let last = 0
  let closing = false

  await started(worker)
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  let cause = new Error('The embedded database ended unexpectedly.')
  worker.on('error', (error: Error) => {
    cause = error
  })
  worker.on('exit', () => {
    for (const socket of sockets.values()) socket.destroy(cause)
    if (!closing) onDeath(cause)
  })
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'bytes') sockets.get(message.connection)?.push(message.bytes)
    if (message.kind === 'end') hangUp(message.connection)
    if (message.kind === 'done') tasks.get(message.task)?.()
  })

  const tell = (message: ToWorker) => worker.postMessage(message)
  const hangUp = (connection: number) => {
    sockets.get(connection)?.push(null)
    sockets.delete(connection)
  }
  const ask = (message: { kind: 'save'; file: string } | { kind: 'copy'; folder: string }) =>
    new Promise<void>((resolve) => {
      const task = ++last
      tasks.set(task, resolve)
      tell({ ...message, task })
    })

  return {
    save: (file) => ask({ kind: 'save', file }),
    copy: (folder) => ask({ kind: 'copy', folder }),
    stream() {
      const connection = ++last
      const socket = socketOf(
        (bytes) => tell({ kind: 'bytes', connection, bytes }),
        () => sockets.delete(connection) && tell({ kind: 'drop', connection }),
      )
      sockets.set(connection, socket)
      return socket
    },
    async close() {
      closing = true
      tell({ kind: 'close' })
      await exited
    },
  }
}

/** `pg` connects, tunes and counts a socket as it would one of the network; only the bytes matter here. */
function socketOf(write: (bytes: Uint8Array) => void, drop: () => void): Duplex {
  const socket: Duplex = new Duplex({
    read: () => undefined,
    write(bytes: Uint8Array, _encoding, done) {
      write(bytes)
      done()
    },
    /** What is written together travels together. */
    writev(parts: { chunk: Uint8Array }[], done) {
      write(Buffer.concat(parts.map(({ chunk }) => chunk)))
      done()
    },
    destroy(error, done) {
      drop()
      done(error)
    },
  })
  const itself = () => socket
  const connect = () => {
    setImmediate(() => socket.emit('connect'))
    return socket
  }
  return Object.assign(socket, { connect, setNoDelay: itself, setKeepAlive: itself, ref: itself, unref: itself })
}

function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject)
      resolve()
    })
    worker.once('error', reject)
  })
}

function endProcess(cause: Error): void {
  console.error(cause)
  process.exit(70)
}
