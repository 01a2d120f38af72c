/** What the first bytes say, by where they stand. */
const signatures: ReadonlyArray<readonly [at: number, signature: string, type: string]> = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF8', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [4, 'ftypavif', 'image/avif'],
  [4, 'ftyphei', 'image/heic'],
  [4, 'ftypqt', 'video/quicktime'],
  [4, 'ftyp', 'video/mp4'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  [0, '{\\rtf', 'application/rtf'],
  [0, '\x1f\x8b', 'application/gzip'],
  [0, '7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
]

/** What a ZIP archive is, by a part that only this kind has. */
const archives: ReadonlyArray<readonly [part: string, type: string]> = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.12'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'application/vnd.oasis.opendocument.presentation'],
]
/** An archive names its parts at its end. */
const directoryBytes = 65_536

/**
 * The media type of a file by its bytes; its name is not believed. Text of any kind, pages and pictures written as text
 * among them, is `text/plain`, so that nothing takes it for something to run. `application/octet-stream` where the bytes
 * show nothing.
 */
export function sniffType(bytes: Uint8Array): string {
  const head = eachByteALetter(bytes.subarray(0, 256))
  const found = signatures.find(([at, signature]) => head.startsWith(signature, at))
  if (found) return found[2]
  if (head.startsWith('PK\x03\x04')) return typeOfArchive(head + eachByteALetter(bytes.subarray(-directoryBytes)))
  return isText(bytes) ? 'text/plain; charset=utf-8' : 'application/octet-stream'
}

function typeOfArchive(parts: string): string {
  return archives.find(([part]) => parts.includes(part))?.[1] ?? 'application/zip'
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
  } catch {
    return false
  }
}

function eachByteALetter(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
