import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveOf, workbookOf } from '../../test/archive.ts'
import { fileLimits } from './file-read.ts'
import { readSheetFile } from './sheet-file.ts'

const rowsOf = async (bytes: Uint8Array | string, name = 'list.csv') => {
  const read = await readSheetFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  return read.kind === 'read' ? read.sheets.map(({ rows }) => rows) : `${read.code} ${read.facts.found ?? ''}`.trim()
}
const utf16 = (text: string, big: boolean) => (big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'))

describe('separated text', () => {
  const expected = [
    [
      ['Nom', 'Coût'],
      ['Écluse', '1,5'],
    ],
  ]

  it.each([
    ['UTF-8', Buffer.from('Nom;Coût\nÉcluse;1,5\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffNom;Coût\nÉcluse;1,5\n')],
    ['UTF-16 little end first with a mark', utf16('\ufeffNom;Coût\nÉcluse;1,5\n', false)],
    ['UTF-16 big end first with a mark', utf16('\ufeffNom;Coût\nÉcluse;1,5\n', true)],
    ['UTF-16 little end first without a mark', utf16('Nom;Coût\nÉcluse;1,5\n', false)],
    ['UTF-16 big end first without a mark', utf16('Nom;Coût\nÉcluse;1,5\n', true)],
    ['Windows-1252', Buffer.from('Nom;Coût\nÉcluse;1,5\n', 'latin1')],
  ])('is read from %s', async (_, bytes) => expect(await rowsOf(bytes)).toEqual(expected))

  it.each([
    [',', 'a,"b, c"\n1,2\n'],
    [';', 'a;b, c\n1;2\n'],
    ['tab', 'a\tb, c\n1\t2\n'],
    ['|', 'a|b, c\n1|2\n'],
    ['named', 'sep=;\r\na;b, c\r\n1;2\r\n'],
  ])('is cut at its own separator: %s', async (_, text) =>
    expect(await rowsOf(text)).toEqual([
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ]),
  )

  it('keeps line breaks and doubled quotes inside quotes, forgives stray ones', async () => {
    expect(await rowsOf('a,b\r\n"two\r\nlines","say ""x"""\r\n5" pipe,2\r\n"open,3\r\nlast,4')).toEqual([
      [
        ['a', 'b'],
        ['two\r\nlines', 'say "x"'],
        ['5" pipe', '2'],
        ['"open', '3'],
        ['last', '4'],
      ],
    ])
  })

  it('looks no further than a list needs for the end of a quote: 40 MB of quotes are refused within seconds', async () => {
    const started = performance.now()
    expect(await rowsOf('"'.repeat(40_000_000))).toBe('import_not_a_list a cell of more than a million characters')
    expect(performance.now() - started).toBeLessThan(5000)
    const open = await rowsOf(`a,b\n"open,2\n${'x,y\n'.repeat(60_000)}"closed","too late"\n`)
    expect(open[0]?.slice(0, 3)).toEqual([
      ['a', 'b'],
      ['"open', '2'],
      ['x', 'y'],
    ])
  })

  it('counts blank records, so that rows keep their numbers', async () => {
    expect(await rowsOf('a,b\n\n1,2\n')).toEqual([[['a', 'b'], [], ['1', '2']]])
  })

  it('reads back every table written by the rules of RFC 4180', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const text = `sep=,\n${rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`
        expect(await rowsOf(text)).toEqual([rows])
      }),
    )
  })
})

describe('JSON', () => {
  it('puts the sign for what could not be read where it spells half a character or U+0000', async () => {
    expect(await rowsOf(String.raw`[{"N\ud800":"a\ud800b\u0000c"}]`, 'list.json')).toEqual([[['N\ufffd'], ['a\ufffdb\ufffdc']]])
  })

  it('is read from an array, from an object of arrays and from lines; inner members become columns', async () => {
    expect(await rowsOf('[{"a":1,"b":{"c":"x"}},{"a":null,"d":["p","q"]}]', 'x.json')).toEqual([
      [
        ['a', 'b.c', 'd'],
        [1, 'x'],
        ['', '', 'p; q'],
      ],
    ])
    expect(await rowsOf('{"one":[{"a":1}],"two":[[1,2]],"note":"z"}')).toEqual([[['a'], [1]], [[1, 2]]])
    expect(await rowsOf('{"a":1}\n{"a":2}\n')).toEqual([[['a'], [1], [2]]])
  })
})

describe('a workbook', () => {
  const cells = `<dimension ref="A1:C3"/><sheetData>
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>in</t><t>line</t></is></c></row>
    <row r="4"><c r="A4" s="1"><v>45747</v></c><c r="B4" s="2"><v>0.35</v></c><c r="C4" s="3"><v>1200.5</v></c></row>
    <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5"><f>1+1</f><v>2</v></c><c r="C5"><f>cmd|' /C calc'!A0</f></c><c r="D5" t="e"><v>#REF!</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>`
  const strings = '<sst><si><r><t>rich </t></r><r><t>text &amp; more</t></r><rPh><t>no</t></rPh></si></sst>'
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$£-809]#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>'
  const book = (extra: Record<string, string> = {}) =>
    archiveOf(workbookOf({ One: cells }, { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles, ...extra }))

  it('gives strings, days, percentages, amounts and stored values of formulas, and works out nothing', async () => {
    expect(await rowsOf(book())).toEqual([
      [[], ['rich text & more', '', 'inline'], [], ['2025-03-31', '35%', '£ 1200.5'], [true, 2, "=cmd|' /C calc'!A0", '#REF!']],
    ])
  })

  it('says which cells are merged and which sheets are hidden', async () => {
    const hidden = workbookOf({ One: cells, Secret: '<sheetData/>' })
    hidden['xl/workbook.xml'] = hidden['xl/workbook.xml']!.replace('name="Secret"', 'name="Secret" state="hidden"')
    expect(await readSheetFile(archiveOf(hidden), 'b.xlsx')).toMatchObject({
      sheets: [{ name: 'One', merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] }],
      hidden: ['Secret'],
    })
  })

  it('counts days from 1904 when the workbook does', async () => {
    const parts = workbookOf({ One: '<sheetData><row><c s="1"><v>44285</v></c></row></sheetData>' }, { 'xl/styles.xml': styles })
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect(await rowsOf(archiveOf(parts))).toEqual([[['2025-03-31']]])
  })
})

describe('a file that is no list', () => {
  it.each([
    ['a picture named .csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'import_not_a_list a picture'],
    ['binary named .csv', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 256)), 'import_not_a_list binary content'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'import_not_a_list a PDF'],
    ['a web page', Buffer.from('<!DOCTYPE html><table><tr><td>1</td></tr></table>'), 'import_not_a_list a web page'],
    [
      'a ZIP of something else',
      archiveOf({ 'readme.txt': 'hello' }),
      'import_not_a_list a ZIP archive; unpack it and import the lists in it',
    ],
    ['a text document', archiveOf({ 'word/document.xml': '<x/>' }), 'import_not_a_list a text document'],
    [
      'a protected workbook',
      Buffer.concat([
        Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'import_encrypted',
    ],
    [
      'an old workbook',
      Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.alloc(600)]),
      'import_not_a_list an Office file of before 2007; save it as .xlsx',
    ],
    ['half a workbook', archiveOf(workbookOf({ One: '<sheetData/>' })).subarray(0, 200), 'import_damaged'],
    [
      'a workbook with entities that multiply',
      archiveOf(workbookOf({ One: '<sheetData><row><c t="inlineStr"><is><t>&lol9;</t></is></c></row></sheetData>' })),
      'import_damaged',
    ],
    ['a sheet of a million nested tags', archiveOf(workbookOf({ One: '<a>'.repeat(300) + '</a>'.repeat(300) })), 'import_damaged'],
  ])('%s is refused in words', async (_, bytes, expected) => expect(await rowsOf(bytes)).toBe(expected))

  it('is refused before it is unpacked when it would grow more than two hundredfold', async () => {
    const bomb = archiveOf(workbookOf({ One: `<sheetData>${' '.repeat(6_000_000)}</sheetData>` }))
    const before = process.memoryUsage().arrayBuffers
    expect(await rowsOf(bomb)).toBe('import_compressed_too_much')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
  })

  it('is refused when it unpacks to more than it claims', async () => {
    const name = 'xl/worksheets/sheet0.xml'
    expect(await rowsOf(archiveOf(workbookOf({ One: `<sheetData>${' '.repeat(900_000)}</sheetData>` }), { [name]: 1000 }))).toBe(
      'import_damaged',
    )
  })

  it('is refused when too large, or when it holds too many cells', async () => {
    const limits = { ...fileLimits, bytes: 20, cells: 5 }
    expect(await readSheetFile(Buffer.from('a,b\n'.repeat(9)), 'x.csv', limits)).toMatchObject({
      code: 'import_too_large',
      facts: { bytes: 36, most: 20 },
    })
    expect(await readSheetFile(Buffer.from('a,b\n'.repeat(4)), 'x.csv', limits)).toMatchObject({
      code: 'import_too_many_cells',
      facts: { most: 5 },
    })
  })

  it('never makes the reader throw, whatever its bytes', async () => {
    const starts = ['', 'PK\x03\x04', '{', '[[', '\xff\xfe', 'sep=', '"', '<?xml'].map((start) => Buffer.from(start, 'latin1'))
    const whole = archiveOf(workbookOf({ One: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(whole.length - 1),
        async (start, bytes, at) => {
          const torn = Buffer.from(whole)
          torn.set(bytes.subarray(0, 3), Math.min(at, torn.length - 3))
          expect(['read', 'refused']).toContain((await readSheetFile(Buffer.concat([start, bytes]), 'x')).kind)
          expect(['read', 'refused']).toContain((await readSheetFile(torn, 'x.xlsx')).kind)
        },
      ),
      { numRuns: 300 },
    )
  })
})
