import { readDelimited } from './delimited.ts'
import { type FileLimits, type FileRead, fileLimits, refused } from './file-read.ts'
import { looksLikeJson, readJson } from './json-list.ts'
import { decodeText } from './text-encoding.ts'
import { readXlsx } from './xlsx.ts'

/**
 * Reads the lists in a file: a workbook (XLSX), separated text (CSV, TSV and their kin, in any usual encoding) or JSON.
 *
 * What the file is, its bytes decide; its name only names the sheet. Formulas are never worked out: the value stored
 * beside one counts. Never throws for any bytes.
 */
export async function readSheetFile(bytes: Uint8Array, name: string, limits: FileLimits = fileLimits): Promise<FileRead> {
  if (bytes.length > limits.bytes) return refused('import_too_large', { bytes: bytes.length, most: limits.bytes })
  const disguise = foreignKind(bytes)
  if (disguise) return disguise
  try {
    return isZip(bytes) ? await readXlsx(bytes, limits) : readText(bytes, name, limits)
  } catch (error) {
    return refused('import_damaged', { detail: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' })
  }
}

function readText(bytes: Uint8Array, name: string, limits: FileLimits): FileRead {
  const decoded = decodeText(bytes)
  if (decoded === null) return refused('import_not_a_list', { found: 'binary content' })
  const { text, encoding } = decoded
  const start = text.slice(0, 300).trimStart()
  if (/^<(!doctype html|html|table)/i.test(start)) return refused('import_not_a_list', { found: 'a web page' })
  if (/^(<\?xml|<[a-z]+[ >])/i.test(start)) return refused('import_not_a_list', { found: 'XML' })
  if (/^ERMHDR\t/.test(start)) return refused('import_not_a_list', { found: 'a Primavera schedule' })
  const title = name.replace(/^.*[/\\]/, '')
  const sheets = (looksLikeJson(text) ? readJson(text, title, limits.cells) : null) ?? readDelimited(text, title, limits.cells)
  if (sheets === 'no_cell') return refused('import_not_a_list', { found: 'a cell of more than a million characters' })
  return sheets === 'too_many_cells'
    ? refused('import_too_many_cells', { most: limits.cells })
    : { kind: 'read', sheets, encoding, hidden: [] }
}

const signatures: ReadonlyArray<readonly [signature: string, found: string]> = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['BZh', 'a bzip2 archive'],
  ['SQLite format 3', 'a database'],
  ['{\\rtf', 'a text document'],
  ['PAR1', 'a Parquet file'],
]

function foreignKind(bytes: Uint8Array): FileRead | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const found = signatures.find(([signature]) => start.startsWith(signature))?.[1]
  if (found) return refused('import_not_a_list', { found })
  if (!start.startsWith('\xd0\xcf\x11\xe0')) return undefined
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return encrypted
    ? refused('import_encrypted', {})
    : refused('import_not_a_list', { found: 'an Office file of before 2007; save it as .xlsx' })
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}
