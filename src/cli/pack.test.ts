import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { getPack, openPackFile } from '#contract/pack.ts'
import type { Surroundings } from './command.ts'
import { savePack } from './pack.ts'

const files = ['pack.pptx', '../pack.xlsx'].map((name) => ({ name, type: 'x/y', size: 1, sha256: '' }))

it('saves the files of a pack into the folder, under their own names and never beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-pack-'))
  const ask = (async (operation: unknown, _: unknown, input: { name: string }) =>
    operation === getPack ? { files } : operation === openPackFile && { bytes: Buffer.from(input.name) }) as unknown as Surroundings['ask']
  try {
    const { answer, text } = await savePack.perform(['0190', '--to', join(folder, 'new')], { ask, note: () => undefined })
    expect(answer).toEqual({ saved: ['pack.pptx', 'pack.xlsx'].map((name) => join(folder, 'new', name)) })
    expect(text.split('\n').map((path) => readFileSync(path, 'utf8'))).toEqual(['pack.pptx', '../pack.xlsx'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
