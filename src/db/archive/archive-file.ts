import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'

/** The first line of an archive. */
const Head = z.object({
  format: z.literal('portolan-archive'),
  version: z.literal(1),
  holds: z.enum(['everything', 'organisation']),
  organisationId: z.uuid().optional(),
  /** Of the migrations the data went through, in their order. */
  migrations: z.array(z.string()),
})
export type ArchiveHead = z.output<typeof Head>

/** Lines after the head: `{"table": …}` opens a table, its rows follow, `{"rows": …}` closes the archive. */
const TableLine = z.object({ table: z.string() })
const EndLine = z.object({ rows: z.int() })

export type ArchiveLine = { readonly kind: 'table'; readonly table: string } | { readonly kind: 'row'; readonly json: string }

/** An archive that is not one, or not a whole one. */
export class ArchiveUnreadable extends Error {}

/**
 * Writes an archive in full or not at all. Answers how many rows it holds. What a process that was killed had written stays
 * beside it under a name that says so; of several that write the same file at once, each writes a whole one.
 */
export async function writeArchive(file: string, head: ArchiveHead, lines: AsyncIterable<ArchiveLine>): Promise<number> {
  const unfinished = `${file}.${randomUUID()}.unfinished`
  let rows = 0
  async function* text() {
    yield `${JSON.stringify(head)}\n`
    for await (const line of lines) {
      yield line.kind === 'table' ? `${JSON.stringify({ table: line.table })}\n` : `=${line.json}\n`
      if (line.kind === 'row') rows++
    }
    yield `${JSON.stringify({ rows })}\n`
  }
  try {
    await pipeline(Readable.from(text()), createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600, flush: true }))
    await rename(unfinished, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return rows
}

/** Until then a power cut may take the name away again. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

export interface OpenArchive {
  readonly head: ArchiveHead
  /** Throws `ArchiveUnreadable` at the end when lines are missing. */
  readonly lines: AsyncGenerator<ArchiveLine>
}

export async function readArchive(file: string): Promise<OpenArchive> {
  const texts = textLines(file)
  const first = await texts.next()
  const head = Head.safeParse(parse(first.done ? '' : first.value))
  if (!head.success) throw new ArchiveUnreadable(`${file} is not an archive of Portolan, or of a later one.`)
  return { head: head.data, lines: archiveLines(file, texts) }
}

async function* archiveLines(file: string, texts: AsyncGenerator<string>): AsyncGenerator<ArchiveLine> {
  let rows = 0
  let complete = false
  for await (const text of texts) {
    if (text.startsWith('=')) {
      rows++
      yield { kind: 'row', json: text.slice(1) }
      continue
    }
    const line = parse(text)
    const table = TableLine.safeParse(line)
    if (table.success) yield { kind: 'table', table: table.data.table }
    else complete = EndLine.safeParse(line).data?.rows === rows
  }
  if (!complete) throw new ArchiveUnreadable(`${file} ends too early: it is not whole.`)
}

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new ArchiveUnreadable(`${file} cannot be read: ${(error as Error).message}`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
