import { readZip, writeZip, type ZipEntry } from './canonical-zip.ts'

/**
 * The same slides without what the writer adds of its own: the clock in the properties, numbers of charts that run on from
 * one deck to the next, types of parts that are not there, and points that hold no number. Workbooks inside are treated alike.
 */
export async function canonicalPptx(written: Uint8Array, day: string): Promise<Buffer<ArrayBuffer>> {
  const entries = await readZip(written)
  const numbers = [...new Set(entries.flatMap(({ name }) => /^ppt\/charts\/chart(\d+)[.]xml$/.exec(name)?.[1] ?? []))].sort(
    (a, b) => Number(a) - Number(b),
  )
  const renumbered = (text: string) =>
    text.replace(/\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=[.](?:xml|xlsx))/g, (whole, kind, number) =>
      numbers.includes(number) ? `${kind}${numbers.indexOf(number) + 1}` : whole,
    )
  const names = new Set(entries.map(({ name }) => `/${renumbered(name)}`))
  const canonical: ZipEntry[] = []
  for (const { name, bytes } of entries) {
    const inner = name.endsWith('.xlsx') ? await canonicalPptx(bytes, day) : bytes
    const edited = /[.](xml|rels)$/.test(name) ? Buffer.from(withoutAbsent(edit(renumbered(inner.toString('utf8')), day), names)) : inner
    canonical.push({ name: renumbered(name), bytes: edited })
  }
  return writeZip(canonical)
}

function withoutAbsent(types: string, names: ReadonlySet<string>): string {
  return types.replace(/<Override PartName="([^"]+)"[^>]*\/>/g, (whole, name) => (names.has(name) ? whole : ''))
}

function edit(xml: string, day: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`).replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
}
