/**
 * The few parts of PostgreSQL's wire protocol that the embedded database does not speak itself.
 * Source: PostgreSQL 18 documentation, chapter 54, "Frontend/Backend Protocol".
 */

/** What a client sent, cut where the server has to answer. */
export type Request =
  | { readonly kind: 'startup' }
  | { readonly kind: 'encryption' }
  | { readonly kind: 'cancel'; readonly connection: number; readonly secret: number }
  | { readonly kind: 'batch'; readonly bytes: Uint8Array }
  | { readonly kind: 'terminate' }

/** State of the session after a reply: idle, in a transaction, or in a failed one. */
export type SessionState = 'I' | 'T' | 'E'

const code = { cancel: 80_877_102, tls: 80_877_103, gss: 80_877_104 }
const letter = { query: 0x51, sync: 0x53, functionCall: 0x46, terminate: 0x58, ready: 0x5a }

/**
 * Cuts a stream of bytes into requests. A batch ends with the message that makes a server answer (Sync, Query), however
 * the bytes were torn on their way. The first messages of a connection carry no letter.
 */
export function requestReader(): (bytes: Uint8Array) => readonly Request[] {
  let pending = Buffer.alloc(0)
  let parts: Uint8Array[] = []
  let partsLength = 0
  let wanted = 0
  let greeted = false

  return (bytes) => {
    parts.push(bytes)
    partsLength += bytes.length
    if (pending.length + partsLength < wanted) return []
    pending = Buffer.concat([pending, ...parts])
    parts = []
    partsLength = 0
    wanted = 0

    const requests: Request[] = []
    let batchEnd = 0
    for (;;) {
      const start = batchEnd
      const headLength = greeted ? 5 : 4
      if (pending.length < start + headLength) break
      const end = start + pending.readInt32BE(start + headLength - 4) + headLength - 4
      if (pending.length < end) {
        wanted = end
        break
      }
      if (!greeted) {
        const request = readGreeting(pending.subarray(0, end))
        requests.push(request)
        greeted = request.kind === 'startup'
        pending = pending.subarray(end)
        continue
      }
      batchEnd = end
      const first = pending[start]
      if (first === letter.terminate) {
        requests.push({ kind: 'terminate' })
      } else if (first === letter.query || first === letter.sync || first === letter.functionCall) {
        requests.push({ kind: 'batch', bytes: pending.subarray(0, end) })
      } else continue
      pending = pending.subarray(end)
      batchEnd = 0
    }
    return requests
  }
}

function readGreeting(message: Buffer): Request {
  const asked = message.readInt32BE(4)
  if (asked === code.tls || asked === code.gss) return { kind: 'encryption' }
  if (asked === code.cancel) return { kind: 'cancel', connection: message.readInt32BE(8), secret: message.readInt32BE(12) }
  return { kind: 'startup' }
}

/** "Come in, nobody needs a password here, and this is how to ask for a cancellation." */
export function welcome(connection: number, secret: number): Uint8Array {
  const signedIn = message('R', int32(0))
  const settings = Object.entries({ server_encoding: 'UTF8', client_encoding: 'UTF8', integer_datetimes: 'on' })
  const said = settings.map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`)))
  return Buffer.concat([signedIn, ...said, message('K', int32(connection), int32(secret)), ready('I')])
}

/** An error that leaves the session idle. */
export function refusal(sqlState: string, text: string): Uint8Array {
  return Buffer.concat([message('E', Buffer.from(`SERROR\0VERROR\0C${sqlState}\0M${text}\0\0`)), ready('I')])
}

/** Reads the session's state from the end of a reply; undefined when the reply is cut short. */
export function stateAfter(tail: Uint8Array): SessionState | undefined {
  const state = String.fromCharCode(tail.at(-1) ?? 0)
  const complete = tail.length >= 6 && tail.at(-6) === letter.ready && tail.at(-2) === 5
  return complete && (state === 'I' || state === 'T' || state === 'E') ? state : undefined
}

function ready(state: SessionState): Buffer {
  return message('Z', Buffer.from(state))
}

function message(kind: string, ...body: Buffer[]): Buffer {
  const length = body.reduce((total, part) => total + part.length, 4)
  return Buffer.concat([Buffer.from(kind), int32(length), ...body])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
