import { describe, expect, it } from 'vitest'
import { readZip, writeZip } from './canonical-zip.ts'

describe('ZIP archives', () => {
  const entries = [
    { name: 'a.xml', bytes: Buffer.from('<a/>'.repeat(1000)) },
    { name: 'folder/é.txt', bytes: Buffer.alloc(0) },
  ]

  it('reads what it wrote', async () => {
    expect(await readZip(writeZip(entries))).toEqual(entries)
  })

  it('writes the same bytes for the same files', () => {
    expect(writeZip(entries).equals(writeZip(entries))).toBe(true)
  })
})
