/** The thread in which the embedded database lives. Speaks `ToWorker` and `FromWorker` with `bridge.ts`. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { connections, type Session } from './connections.ts'
import { lockDirectory } from './directory-lock.ts'
import { DurableFiles } from './durable-files.ts'
import { sessionLock } from './session-lock.ts'
import { startParameters } from './start-parameters.ts'
import { stateAfter } from './wire.ts'

/** `folder` undefined: in memory. `image`: a file from `save`, to begin from instead of an empty database. */
export interface WorkerStart {
  readonly folder?: string
  readonly image?: string
  readonly patienceMs: number
  readonly checkpointEveryMs: number
  readonly vacuumEveryMs: number
}

export type ToWorker =
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'drop'; readonly connection: number }
  | { readonly kind: 'save'; readonly task: number; readonly file: string }
  | { readonly kind: 'copy'; readonly task: number; readonly folder: string }
  | { readonly kind: 'close' }

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly connection: number }
  | { readonly kind: 'done'; readonly task: number }

const start = workerData as WorkerStart
const port = parentPort
if (!port) throw new Error('The embedded database runs in a thread of its own.')

if (start.folder) await lockDirectory(start.folder)
const database = new PGlite({
  ...(start.folder ? { fs: new DurableFiles(start.folder) } : { dataDir: 'memory://' }),
  ...(start.image && { loadDataDir: new Blob([readFileSync(start.image)]) }),
  startParams: startParameters(start.folder ? 'durable' : 'in memory'),
})
await database.waitReady.catch((error) => {
  throw new Error(`The embedded database cannot be started in ${start.folder ?? 'memory'}: ${reasonOf(error)}`)
})

const pieceBytes = 256 * 1024
let dirty = false

/** Replies travel in pieces of their own memory, so that a large result is never held twice. */
const session: Session = (batch, reply) => {
  let piece: Uint8Array[] = []
  let length = 0
  let tail: Uint8Array = new Uint8Array(0)
  const flush = () => {
    if (length > 0) reply(Buffer.concat(piece, length))
    piece = []
    length = 0
  }
  dirty = true
  const answered = database.execProtocolRawStream(batch, {
    syncToFs: false,
    onRawData(bytes) {
      const own = bytes.slice()
      piece.push(own)
      length += own.length
      tail = own.length >= 6 ? own.subarray(-6) : Buffer.concat([tail, own]).subarray(-6)
      if (length >= pieceBytes) flush()
    },
  })
  answered.catch(() => undefined) // it has run to its end here; how it ended is seen in the reply
  const state = stateAfter(tail)
  if (!state) throw new Error('The embedded database stopped in the middle of an answer. Nothing acknowledged is lost; start again.')
  flush()
  return state
}

const lock = sessionLock<object>(start.patienceMs)
const clients = connections(session, lock, (connection, bytes) => {
  if (!bytes) return tell({ kind: 'end', connection })
  const own = new Uint8Array(bytes)
  tell({ kind: 'bytes', connection, bytes: own }, own.buffer)
})

/** Runs between transactions. When none ends in time, the work is left for the next occasion. */
async function alone(work: () => unknown): Promise<void> {
  if ((await lock.acquire({})) !== 'held') return
  try {
    await work()
  } finally {
    lock.release()
  }
}

/** The engine has no process in the background that would do this by itself. */
const checkpoint = () => alone(() => database.exec('checkpoint'))
const timers = [
  setInterval(() => {
    if (dirty) void checkpoint()
    dirty = false
  }, start.checkpointEveryMs),
  setInterval(() => void alone(() => database.exec('vacuum (analyze)')), start.vacuumEveryMs),
]

const tasks: { readonly [Kind in ToWorker['kind']]: (message: Extract<ToWorker, { kind: Kind }>) => unknown } = {
  bytes: ({ connection, bytes }) => clients.receive(connection, bytes),
  drop: ({ connection }) => clients.drop(connection),
  async save({ task, file }) {
    await alone(async () => writeFileSync(file, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())))
    tell({ kind: 'done', task })
  },
  async copy({ task, folder }) {
    await alone(async () => {
      await database.exec('checkpoint')
      if (start.folder) cpSync(start.folder, folder, { recursive: true, errorOnExist: true, force: false })
    })
    tell({ kind: 'done', task })
  },
  async close() {
    for (const timer of timers) clearInterval(timer)
    await lock.acquire({})
    await database.close()
    port.close()
  },
}

port.on('message', (message: ToWorker) => void (tasks[message.kind] as (message: ToWorker) => unknown)(message))
tell({ kind: 'ready' })

/** The files of the database come through Emscripten, whose errors have numbers and no words. */
function reasonOf({ errno, message }: { errno?: number; message?: string }): string {
  const full = errno === 51 ? 'there is no room left on the disk. Make room, or choose another folder with DATA_FOLDER.' : undefined
  return full ?? message ?? `error ${errno}`
}

function tell(message: FromWorker, ...moved: ArrayBuffer[]): void {
  port?.postMessage(message, moved)
}
