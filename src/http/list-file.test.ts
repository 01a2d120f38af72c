import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'
import { readSheetFile } from '../codecs/sheet-file.ts'

onEachDatabase('a list taken along', ({ database }) => {
  const columns = [
    { title: 'Travail', type: 'text' },
    { title: 'Budget', type: 'money' },
    { title: 'Fin', type: 'day' },
  ]
  const row = (name: string) => [name, { minor: 1250, currency: 'EUR' }, '2027-03-31']

  describe('200', () => {
    it('holds the columns and rows that were seen, in their order and words, as a workbook and as CSV', async () => {
      const world = await aWorld(database())
      const viewer = await world.member('viewer')
      for (const format of ['xlsx', 'csv'] as const) {
        const body = { title: 'Portefeuille', format, columns, rows: [row('Été'), row('=cmd()')] }
        const answer = await world.call(viewer, ['POST', '/list-files'], { body })
        expect(answer.status).toBe(200)
        expect(answer.headers['content-disposition']).toContain(`Portefeuille.${format}`)
        const read = await readSheetFile(answer.body, `list.${format}`)
        expect(read.kind === 'read' && read.sheets[0]!.rows.map((cells) => cells.map(String))).toEqual([
          ['Travail', 'Budget (EUR)', 'Fin'],
          ['Été', '12.5', '2027-03-31'],
          ["'=cmd()", '12.5', '2027-03-31'],
        ])
      }
    })

    it('may be ten thousand rows long', async () => {
      const { call, owner } = await aWorld(database())
      const rows = Array.from({ length: 10_000 }, (_, at) => row(`Piece of work number ${at}, of a portfolio with long names`))
      const answer = await call(owner, ['POST', '/list-files'], { body: { title: 'All', format: 'csv', columns, rows } })
      expect(answer.status).toBe(200)
      expect(String(answer.body).split('\r\n')).toHaveLength(10_002)
    })
  })

  it('400 input_invalid: a list without columns is none', async () => {
    const { call, owner } = await aWorld(database())
    const answer = await call(owner, ['POST', '/list-files'], { body: { title: 'All', format: 'csv', columns: [], rows: [] } })
    expect(answer.body.code).toBe('input_invalid')
  })
})
