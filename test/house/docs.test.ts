import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')

describe('the documents', () => {
  it.each(pages)('%s names only paths that exist', (page) => {
    const quoted = [...textOf(page).matchAll(/`((?:src|docs|test|tools|bench|bin)\/[\w./-]*)`/g)].map(([, path]) => path ?? '')
    const linked = [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => join(dirname(page), path ?? ''))
    expect([...quoted, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('say in at most 100 lines how the house is built', () => {
    expect(textOf('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(100)
  })
})
