import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '../../src/main/web-build.ts'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

describe('what a browser loads', () => {
  let manifest: Readonly<Record<string, Chunk>>
  let root: string

  beforeAll(async () => {
    root = await buildWeb(() => undefined)
    manifest = JSON.parse(readFileSync(`${root}/.vite/manifest.json`, 'utf8'))
  })

  const together = (key: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[key]
    if (!chunk || seen.has(chunk.file)) return seen
    seen.add(chunk.file)
    for (const other of chunk.imports ?? []) together(other, seen)
    return seen
  }
  const kilobytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${root}/${file}`)).byteLength, 0) / 1000

  it('is a shell of at most 170 kB of scripts, compressed', () => {
    const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
    expect(kilobytes(together(entry ?? ''))).toBeLessThanOrEqual(170)
  })

  it('is at most 40 kB in any one chunk beyond it', () => {
    const shell = together(Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '')
    const heavy = Object.values(manifest)
      .filter(({ file }) => file.endsWith('.js') && !shell.has(file))
      .map(({ file }) => [file, kilobytes([file])] as const)
      .filter(([, size]) => size > 40)
    expect(heavy).toEqual([])
  })

  it('has a chunk for each page', () => {
    expect(Object.keys(manifest).filter((key) => key.endsWith('-screen.tsx')).length).toBeGreaterThan(6)
  })
})
