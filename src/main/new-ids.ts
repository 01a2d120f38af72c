import { randomBytes } from 'node:crypto'

/**
 * Makes ids that sort in the order in which they are made: RFC 9562, version 7. Milliseconds since 1970 come first, then
 * random bits; within one millisecond, or while the clock is set back, the last 32 bits count on from a random start
 * (section 6.2, method 1). What ties are broken by, and chance is drawn in, then depends on what was made and in which
 * order, never on luck.
 */
export function newIds(now: () => Date): () => string {
  let bytes = Buffer.alloc(16)
  let last = -1
  let count = 0
  return () => {
    const present = now().getTime()
    if (present > last) {
      last = present
      bytes = randomBytes(16)
      bytes.writeUIntBE(last, 0, 6)
      bytes[6] = 0x70 | (bytes[6]! & 0x0f)
      bytes[8] = 0x80 | (bytes[8]! & 0x3f)
      // Half of the numbers stay free to count on.
      count = bytes.readUInt32BE(12) >>> 1
    } else {
      count += 1
    }
    bytes.writeUInt32BE(count, 12)
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  }
}
