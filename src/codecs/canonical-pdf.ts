/** A PDF that says it was made on `day` at midnight, whenever it was printed: no byte moves, so that its tables still hold. */
export function datedPdf(printed: Uint8Array, day: string): Buffer<ArrayBuffer> {
  const stamp = `${day.replaceAll('-', '')}000000`
  const text = Buffer.from(printed).toString('latin1')
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${stamp}`), 'latin1')
}
