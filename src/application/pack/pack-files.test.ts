import { describe, expect, it } from 'vitest'
import { aSelection } from '#domain/pack/pack-facts.suite.ts'
import { printPdf } from '#engines/chromium.ts'
import { packFiles } from './pack-files.ts'

const facts = aSelection({ count: 14, periods: 1, roles: 4 })
const print = (html: string) => printPdf(html, { executablePath: process.env.CHROMIUM_PATH })

describe('the files of a pack', () => {
  it('are slides, a workbook and paper under one name', async () => {
    const { files, missing } = await packFiles(facts, print)
    expect(files.map(({ name }) => name)).toEqual(['pptx', 'xlsx', 'pdf'].map((ending) => `board-pack-2026-11-20-3c9d12ab.${ending}`))
    expect(missing).toEqual([])
  })

  it('come without the paper when nothing can print, and say so', async () => {
    const { files, missing } = await packFiles(facts, async () => ({ kind: 'missing', reason: 'no browser here' }))
    expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['pptx', 'xlsx'])
    expect(missing).toEqual([{ name: 'board-pack-2026-11-20-3c9d12ab.pdf', reason: 'no browser here' }])
  })

  it('S028: rebuilds to the same bytes from the same facts, the paper included', async () => {
    const [once, again] = [await packFiles(facts, print), await packFiles(facts, print)]
    expect(once.files.map(({ name, bytes }, index) => [name, Buffer.from(bytes).equals(Buffer.from(again.files[index]!.bytes))])).toEqual(
      once.files.map(({ name }) => [name, true]),
    )
  })
})
