import { expect, it } from 'vitest'
import { datedPdf } from './canonical-pdf.ts'

const printed = (first: number, second: number) =>
  `/CreationDate (D:20261121093000+00'00')\n/ID (node${String(first).padStart(8, '0')})\n/Headers [(node${String(second).padStart(8, '0')})]`
const canonical = (text: string) => datedPdf(Buffer.from(text, 'latin1'), '2026-11-21').toString('latin1')

it('a paper is the same whenever it was printed and however the browser numbered its cells, and no byte moves', () => {
  const [one, other] = [printed(40, 45), printed(41, 52)]
  expect(canonical(one)).toBe(canonical(other))
  expect(canonical(one)).toHaveLength(one.length)
  expect(canonical(one)).toContain('(D:20261121000000')
  expect(canonical(one)).toContain('/ID (node00000001)')
})
