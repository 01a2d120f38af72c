import { beforeAll, describe, expect, it } from 'vitest'
import { openChromium, printPdf } from './chromium.ts'
import { tarEntries } from './unpack-chromium.ts'

const executablePath = process.env.CHROMIUM_PATH

describe('Chromium', () => {
  let bytes = Buffer.alloc(0)
  beforeAll(async () => {
    const html =
      '<!doctype html><html lang="en"><title>Two pages</title><style>@page{size:400pt 300pt}</style><h1>One</h1><h1 style="break-before:page">Two</h1><script>document.body.innerHTML="no"</script>'
    const printed = await printPdf(html, { executablePath })
    if (printed.kind === 'printed') bytes = Buffer.from(printed.bytes)
  })

  it('prints a tagged PDF with the pages of the page rule, and runs no script', () => {
    const text = bytes.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text.match(/\/Marked true/g)).toHaveLength(1)
    expect(text.match(/\/MediaBox \[0 0 400[.0-9]* 300\]/g)).toHaveLength(2)
  })

  it('answers in words when there is no browser to start', async () => {
    const opened = await openChromium({ executablePath: '/nowhere/chromium' })
    expect(opened).toMatchObject({ kind: 'missing', reason: expect.stringContaining('/nowhere/chromium') })
  })

  it('refuses an archive entry that leads out of its folder', () => {
    const header = Buffer.alloc(1024)
    header.write('../outside')
    header.write('00000000000', 124)
    header.write('0', 156)
    expect(() => tarEntries(header)).toThrow('leads out of its folder')
  })
})
