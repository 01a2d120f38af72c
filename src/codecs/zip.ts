import { type Entry, fromBufferPromise } from 'yauzl'
import { type FileLimits, type Refused, refused } from './file-read.ts'

/** A ZIP archive that passed the guards: none of its parts unpacks beyond measure. */
export interface Archive {
  readonly names: readonly string[]
  /** Unpacks one part in chunks of text. Refuses a part whose size is not what the archive says. */
  readonly read: (name: string, chunk: (text: string) => void) => Promise<void>
}

const unpackedMost = 1024 * 1024 * 1024
const worthMeasuring = 1024 * 1024

/**
 * Opens an archive and judges its directory before a byte of it is unpacked: a part over a mebibyte, or the whole, may
 * not unpack to more than `ratio` times its packed size, nor to a gibibyte. What an entry claims is held to while reading.
 */
export async function openArchive(bytes: Uint8Array, limits: FileLimits): Promise<Archive | Refused> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true, autoClose: false })
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return refused('import_encrypted', {})
    unpacked += entry.uncompressedSize
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > worthMeasuring && ratio > limits.ratio) return tooDense(ratio, limits)
    if (unpacked > unpackedMost) return tooDense(unpacked / bytes.length, limits)
    entries.set(entry.fileName.replace(/^\//, ''), entry)
  }
  if (unpacked > worthMeasuring && unpacked / bytes.length > limits.ratio) return tooDense(unpacked / bytes.length, limits)

  const read: Archive['read'] = async (name, chunk) => {
    const entry = entries.get(name)
    if (!entry) return
    const decoder = new TextDecoder('utf-8')
    for await (const part of await zip.openReadStreamPromise(entry)) chunk(decoder.decode(part as Uint8Array, { stream: true }))
    chunk(decoder.decode())
  }
  return { names: [...entries.keys()], read }
}

function tooDense(ratio: number, limits: FileLimits) {
  return refused('import_compressed_too_much', { ratio: Math.round(ratio), most: limits.ratio })
}
