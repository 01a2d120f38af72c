import { fileURLToPath } from 'node:url'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the languages', () => {
  let said: ReadonlySet<string>
  let translated: ReadonlyMap<string, string>

  beforeAll(async () => {
    const [catalog] = await getCatalogs(getConfig({ cwd: root, configPath: `${root}lingui.config.ts` }))
    if (!catalog) throw new Error('lingui.config.ts names no catalogue')
    const french = (await catalog.read('fr')) ?? {}
    said = new Set(Object.keys((await catalog.collect()) ?? {}))
    translated = new Map(Object.entries(french).map(([id, { translation = '', obsolete }]) => [id, obsolete ? '' : translation]))
  })

  it('were read from the pages', () => {
    expect(said.size).toBeGreaterThan(30)
  })

  it('give every English sentence a French one', () => {
    expect([...said].filter((id) => !translated.get(id))).toEqual([])
  })

  it('keep no French sentence that no page says any more', () => {
    expect([...translated.keys()].filter((id) => !said.has(id))).toEqual([])
  })
})
