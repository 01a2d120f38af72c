import { crc32, deflateRawSync } from 'node:zlib'
import { fromBuffer } from 'yauzl'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
}

/** The files of a ZIP archive in its own order. For archives that we made; foreign ones go through the readers that set limits. */
export function readZip(archive: Uint8Array): Promise<ZipEntry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(archive), { lazyEntries: true }, (openError, zip) => {
      if (openError) return reject(openError)
      const entries: ZipEntry[] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(entries))
      zip.on('entry', (entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry()
        zip.openReadStream(entry, (readError, stream) => {
          if (readError) return reject(readError)
          const parts: Buffer[] = []
          stream.on('error', reject)
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            entries.push({ name: entry.fileName, bytes: Buffer.concat(parts) })
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

/** 1 January 1980 in the packed form of DOS, the earliest that a ZIP archive can say. */
const dosDay = 0x21

/** A ZIP archive that depends on nothing but names and contents: no clock, no attributes of the machine. A lower level packs faster. */
export function writeZip(entries: readonly ZipEntry[], level = 9): Buffer<ArrayBuffer> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes, { level })
    const described = description(name, bytes, packed)
    const local = Buffer.concat([signature(0x04034b50), described, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), described, place, Buffer.from(name)]))
    files.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, index, end])
}

/** What the local header and the directory say alike: version, flags, method, day, checksum, sizes, length of the name. */
function description(name: string, bytes: Buffer, packed: Buffer): Buffer {
  const utf8Names = 0x0800
  const part = Buffer.alloc(26)
  part.writeUInt16LE(20, 0)
  part.writeUInt16LE(utf8Names, 2)
  part.writeUInt16LE(8, 4)
  part.writeUInt16LE(0, 6)
  part.writeUInt16LE(dosDay, 8)
  part.writeUInt32LE(crc32(bytes), 10)
  part.writeUInt32LE(packed.length, 14)
  part.writeUInt32LE(bytes.length, 18)
  part.writeUInt16LE(Buffer.byteLength(name), 22)
  return part
}

function signature(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return four
}
