import type { Sheet } from '#domain/intake/cell.ts'
import { type FileLimits, type FileRead, refused } from './file-read.ts'
import { type NumberKind, numberKind, partParser } from './xlsx-parts.ts'
import { readWorksheet } from './xlsx-sheet.ts'
import { type Archive, openArchive } from './zip.ts'

/**
 * Reads a workbook of the Office Open XML form (ECMA-376): its visible sheets in their order, shared and inline
 * strings, formats as far as they change a number's meaning, merged cells, the 1904 calendar. The value stored beside a
 * formula is taken; a formula without one stays as text. Streams each part; keeps nothing but the cells.
 */
export async function readXlsx(bytes: Uint8Array, limits: FileLimits): Promise<FileRead> {
  const archive = await openArchive(bytes, limits)
  if ('kind' in archive) return archive
  if (!archive.names.includes('xl/workbook.xml')) return refused('import_not_a_list', { found: foreignArchive(archive.names) })

  const { sheets, from1904 } = await readWorkbook(archive)
  const targets = await readRelations(archive)
  const strings = await readSharedStrings(archive)
  const kinds = await readNumberKinds(archive)
  const read: Sheet[] = []
  let cells = 0
  for (const { name, relation, hidden } of sheets) {
    const target = targets.get(relation)
    if (hidden || target === undefined) continue
    const sheet = await readWorksheet(
      { name, read: (chunk) => archive.read(target, chunk) },
      { strings, kinds, from1904, mostCells: limits.cells - cells },
    )
    if (sheet === 'too_many_cells') return refused('import_too_many_cells', { most: limits.cells })
    cells += sheet.cells
    read.push(sheet.sheet)
  }
  return { kind: 'read', sheets: read, encoding: null, hidden: sheets.filter(({ hidden }) => hidden).map(({ name }) => name) }
}

function foreignArchive(names: readonly string[]): string {
  if (names.includes('xl/workbook.bin')) return 'a binary workbook; save it as .xlsx'
  if (names.includes('content.xml')) return 'an OpenDocument file; save it as .xlsx'
  if (names.includes('word/document.xml')) return 'a text document'
  if (names.includes('ppt/presentation.xml')) return 'a presentation'
  return 'a ZIP archive; unpack it and import the lists in it'
}

interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

async function readWorkbook(archive: Archive) {
  const sheets: SheetEntry[] = []
  let from1904 = false
  const parser = partParser({
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (element !== 'sheet') return
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(':id') || name === 'id')?.[1] ?? ''
      sheets.push({ name: attributes.name ?? `Sheet ${sheets.length + 1}`, relation, hidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  await archive.read('xl/workbook.xml', parser.write)
  parser.end()
  return { sheets, from1904 }
}

async function readRelations(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  const parser = partParser({
    open: (element, { Id, Target, Type }) => {
      if (element !== 'Relationship' || !Id || !Target || !Type?.endsWith('/worksheet')) return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    },
  })
  await archive.read('xl/_rels/workbook.xml.rels', parser.write)
  parser.end()
  return targets
}

async function readSharedStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = false
  const parser = partParser({
    open: (element) => {
      if (element === 'si') current = ''
      if (element === 'rPh') phonetic = true
      if (element === 't') inText = true
    },
    text: (text) => {
      if (inText && !phonetic) current += text
    },
    close: (element) => {
      if (element === 't') inText = false
      if (element === 'rPh') phonetic = false
      if (element === 'si') strings.push(current)
    },
  })
  if (!archive.names.includes('xl/sharedStrings.xml')) return strings
  await archive.read('xl/sharedStrings.xml', parser.write)
  parser.end()
  return strings
}

/** What numbers of each cell style mean, by the style's index. */
async function readNumberKinds(archive: Archive): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let inCells = false
  const parser = partParser({
    open: (element, attributes) => {
      if (element === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (element === 'cellXfs') inCells = true
      const id = Number(attributes.numFmtId ?? 0)
      if (element === 'xf' && inCells) kinds.push(numberKind(id, codes.get(id)))
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false
    },
  })
  if (!archive.names.includes('xl/styles.xml')) return kinds
  await archive.read('xl/styles.xml', parser.write)
  parser.end()
  return kinds
}
