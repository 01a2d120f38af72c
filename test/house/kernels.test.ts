import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = new URL('../../src', import.meta.url).pathname
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /[.]tsx?$/.test(file))

describe('the house', () => {
  it('throws no dice in a kernel', () => {
    const dice = files.filter((file) => file.startsWith('domain/') && readFileSync(join(src, file), 'utf8').includes('Math.random'))
    expect(dice).toEqual([])
  })

  it('names no file after nothing in particular', () => {
    const banned = /(^|[-/.])(managers?|helpers?|utils?|utl|handlers?|wrappers?|common|misc|impl|services?)([-.]|$)/
    const vague = files.filter((file) => banned.test(file.replaceAll('service-level', '')))
    expect(vague).toEqual([])
  })
})
