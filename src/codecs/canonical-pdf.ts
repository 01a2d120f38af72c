/**
 * A PDF that says it was made on `day` at midnight, whenever it was printed, and whose cells are numbered as they follow
 * one another: the browser's own numbers differ by chance. No byte moves, so that its tables still hold.
 */
export function datedPdf(printed: Uint8Array, day: string): Buffer<ArrayBuffer> {
  const stamp = `${day.replaceAll('-', '')}000000`
  const text = Buffer.from(printed).toString('latin1')
  const ids = [...new Set(Array.from(text.matchAll(nodes), ([, id]) => id!))].sort()
  const numbers = new Map(ids.map((id, at) => [id, String(at + 1).padStart(8, '0')]))
  const dated = text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${stamp}`)
  return Buffer.from(
    dated.replace(nodes, (_, id: string) => `(node${numbers.get(id)})`),
    'latin1',
  )
}

const nodes = /\(node(\d{8})\)/g
