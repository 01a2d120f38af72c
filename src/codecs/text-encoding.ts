/** Text and how it was written. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Decodes text of unknown encoding; null when the bytes are no text.
 *
 * A byte-order mark decides; then UTF-16 when every other byte of the start is nought; then UTF-8 when all of it is
 * valid; else Windows-1252, in which any byte is a letter or sign. Bytes with a nought or many control characters left
 * are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return looksBinary(text) ? null : { text, encoding }
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const noughts = [0, 0]
  const looked = Math.min(bytes.length, 4096) & ~1
  for (let index = 0; index < looked; index++) if (bytes[index] === 0) noughts[index & 1]! += 1
  if (looked >= 4 && noughts[1]! > looked * 0.35 && noughts[0]! < looked * 0.05) return 'utf-16le'
  if (looked >= 4 && noughts[0]! > looked * 0.35 && noughts[1]! < looked * 0.05) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const start = text.slice(0, 65_536)
  let odd = 0
  for (let index = 0; index < start.length; index++) {
    const code = start.charCodeAt(index)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || (code >= 0x7f && code < 0xa0) || code === 0xfffd) odd++
  }
  return odd > Math.max(3, start.length * 0.02)
}
