import { describe, expect, it } from 'vitest'
import { boardPack } from '#domain/pack/board-pack.ts'
import { aSelection } from '#domain/pack/pack-facts.suite.ts'
import { printPdf } from '#engines/chromium.ts'
import { encodeBoardPackHtml } from './board-pack-html.ts'
import { interFont } from './inter-font.ts'

const facts = aSelection({ count: 14, periods: 1, roles: 4 })
const pack = boardPack({
  ...facts,
  work: facts.work.map((work, index) => (index === 0 ? { ...work, name: '<script>alert(1)</script> & co' } : work)),
})
const html = encodeBoardPackHtml(pack, await interFont())

describe('board pack as a page for printing', () => {
  it('runs nothing and asks for nothing', () => {
    expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|https?:/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; co')
    expect([...html.matchAll(/url\(([^)]{0,20})/g)].filter(([, address]) => !address!.startsWith('data:font/woff2'))).toEqual([])
  })

  it('draws every chart with what it says in words', () => {
    const charts = [...html.matchAll(/<svg role="img" aria-label="([^"]{20,})"/g)]
    expect(charts).toHaveLength(3)
  })

  it('prints a tagged PDF with as many pages as the pack', async () => {
    const printed = await printPdf(html, { executablePath: process.env.CHROMIUM_PATH })
    const text = printed.kind === 'printed' ? Buffer.from(printed.bytes).toString('latin1') : printed.reason
    expect(text.match(/\/Marked true/g)).toHaveLength(1)
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(pack.pages.length)
    expect(text.match(/\/S \/(TH|Figure)\b/g)?.length).toBeGreaterThan(10)
    expect(text.match(/\/ToUnicode/g)?.length).toBeGreaterThan(0)
  })
})
