import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from './clean-name.ts'

describe('a cleaned file name', () => {
  it.each([
    ['Business case.pdf', 'Business case.pdf'],
    ['C:\\Users\\ada\\case.pdf', 'case.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['line\r\nbreak"; x=.pdf', 'linebreak; x=.pdf'],
    ['.htaccess', 'htaccess'],
    ['résumé — v2 (final).docx', 'résumé — v2 (final).docx'],
    ['nul.txt', '_nul.txt'],
    ['  ...  ', 'file'],
    ['dir/', 'file'],
  ])('of %j is %j', (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned)
  })

  it('keeps its ending when it is shortened', () => {
    expect(cleanFileName(`${'x'.repeat(500)}.xlsx`)).toBe(`${'x'.repeat(195)}.xlsx`)
  })

  it('is never empty, never longer than 200 characters, holds no way out, and is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanFileName(given)
        expect([...name].length).toBeGreaterThan(0)
        expect([...name].length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[/\\\p{Cc}]|^\./u)
        expect(cleanFileName(name)).toBe(name)
      }),
    )
  })
})
