import type { BoardPack } from '#domain/pack/board-pack.ts'
import type { Block, CardsBlock, Frame, Page, TableBlock, TextBlock } from '#domain/pack/page.ts'
import { sheet, tableType } from '#domain/pack/page.ts'
import { look } from './board-pack-look.ts'
import { addBars, addSteps } from './board-pack-pptx-charts.ts'
import { canonicalPptx } from './canonical-pptx.ts'
import { type Deck, newDeck, type Slide, type SlideMaster } from './pptx-writer.ts'

/** Every machine that shows slides has it, or one of the same widths. */
const slideFont = 'Arial'

/**
 * The pack as slides: native text, tables and charts that stay editable, 16:9, a title placeholder and a page number on
 * each, an alternative text on each chart. The same pack gives the same bytes on every machine with the same zlib.
 */
export async function encodeBoardPackPptx(pack: BoardPack): Promise<Buffer<ArrayBuffer>> {
  const deck = newDeck()
  deck.defineLayout({ name: 'PACK', width: inches(sheet.width), height: inches(sheet.height) })
  deck.layout = 'PACK'
  deck.title = pack.title
  deck.subject = pack.stamp.inputsHash
  deck.author = 'Portolan'
  deck.company = 'Portolan'
  deck.theme = { headFontFace: slideFont, bodyFontFace: slideFont }
  deck.defineSlideMaster(master())
  for (const page of pack.pages) addPage(deck, page, pack.language === 'fr' ? 'fr-FR' : 'en-GB')
  const written = await deck.write({ outputType: 'nodebuffer' })
  return canonicalPptx(written as Uint8Array, pack.madeOn)
}

function inches(points: number): number {
  return points / 72
}

function placed({ left, top, width, height }: Frame) {
  return { x: inches(left), y: inches(top), w: inches(width), h: inches(height) }
}

function master(): SlideMaster {
  const place = {
    ...placed(look.title),
    fontFace: slideFont,
    fontSize: look.title.size,
    bold: true,
    color: look.text,
    align: 'left' as const,
    valign: 'bottom' as const,
    margin: 0,
  }
  return {
    title: 'PACK',
    background: { color: 'FFFFFF' },
    objects: [
      { placeholder: { options: { name: 'title', type: 'title', ...place }, text: '' } },
      {
        rect: {
          ...placed({ left: sheet.left, top: 502, width: 880, height: 0.75 }),
          fill: { color: look.line },
          line: { color: look.line, width: 0 },
        },
      },
    ],
    slideNumber: {
      ...placed(look.number),
      fontFace: slideFont,
      fontSize: look.foot.size,
      color: look.quiet,
      align: 'right',
      valign: 'middle',
      margin: 0,
    },
  }
}

function addPage(deck: Deck, page: Page, lang: string): void {
  const slide = deck.addSlide({ masterName: 'PACK' })
  const text = { fontFace: slideFont, lang, margin: 0, align: 'left' as const }
  slide.addText(page.over, { ...text, ...placed(look.over), fontSize: look.over.size, color: look.quiet, valign: 'middle' })
  slide.addText(page.title, { placeholder: 'title', lang })
  slide.addShape('rect', { ...placed({ ...look.ask, width: 3 }), fill: { color: look.accent }, line: { color: look.accent, width: 0 } })
  slide.addText(page.ask, {
    ...text,
    ...placed({ ...look.ask, left: look.ask.left + 12 }),
    fontSize: look.ask.size,
    bold: true,
    color: look.accentDark,
    valign: 'middle',
  })
  for (const block of page.blocks) addBlock(slide, block, lang)
  slide.addText(page.foot, { ...text, ...placed(look.foot), fontSize: look.foot.size, color: look.quiet, valign: 'middle' })
}

function addBlock(slide: Slide, block: Block, lang: string): void {
  if ('heading' in block && block.heading) addHeading(slide, block, lang)
  switch (block.kind) {
    case 'cards':
      addCards(slide, block, lang)
      break
    case 'table':
      addTable(slide, block, lang)
      break
    case 'text':
      addParagraphs(slide, block, lang)
      break
    case 'bars':
      addBars(slide, block)
      break
    case 'steps':
      addSteps(slide, block)
  }
}

function addCards(slide: Slide, { frame, cards }: CardsBlock, lang: string): void {
  const width = frame.width / cards.length
  cards.forEach(({ label, text, note }, index) => {
    const left = frame.left + index * width
    if (index > 0)
      slide.addShape('line', { ...placed({ left, top: frame.top, width: 0, height: frame.height }), line: { color: look.line, width: 1 } })
    const inset = index > 0 ? 14 : 0
    slide.addText(
      [
        { text: label, options: { fontSize: 11, color: look.quiet, breakLine: true } },
        { text, options: { fontSize: 20, bold: true, color: look.text, breakLine: true } },
        { text: note, options: { fontSize: 10, color: look.quiet } },
      ],
      {
        ...placed({ left: left + inset, top: frame.top, width: width - inset - 10, height: frame.height }),
        fontFace: slideFont,
        lang,
        margin: 0,
        align: 'left',
        valign: 'top',
      },
    )
  })
}

function addHeading(slide: Slide, { frame, heading }: { readonly frame: Frame; readonly heading: string }, lang: string): void {
  const place = placed({ ...frame, height: tableType.heading })
  slide.addText(heading, {
    ...place,
    fontFace: slideFont,
    lang,
    fontSize: look.heading,
    bold: true,
    color: look.text,
    margin: 0,
    align: 'left',
    valign: 'top',
  })
}

function addTable(slide: Slide, block: TableBlock, lang: string): void {
  const top = block.frame.top + (block.heading ? tableType.heading : 0)
  const none = { type: 'none' as const }
  const under = { type: 'solid' as const, pt: 0.75, color: look.line }
  const cell = (column: number, isHead: boolean) => ({
    align: block.columns[column]!.align,
    valign: 'top' as const,
    fontSize: isHead ? 10 : tableType.size,
    color: isHead ? look.quiet : look.text,
    bold: !isHead && block.columns[column]!.strong === true,
    margin: cellMargin(block, column),
    border: [none, none, under, none] as [typeof none, typeof none, typeof under, typeof none],
  })
  const line = (texts: readonly string[], isHead: boolean) => texts.map((text, index) => ({ text, options: cell(index, isHead) }))
  slide.addTable(
    [
      line(
        block.columns.map(({ title }) => title),
        true,
      ),
      ...block.rows.map((row) => line(row, false)),
    ],
    {
      x: inches(block.frame.left),
      y: inches(top),
      w: inches(block.frame.width),
      colW: block.columns.map(({ width }) => inches(width)),
      rowH: [tableType.head, ...block.rowHeights].map(inches),
      fontFace: slideFont,
      lang,
      autoPage: false,
    },
  )
  if (block.more) {
    const place = placed({ ...block.frame, top: block.frame.top + block.frame.height - tableType.line - 2, height: tableType.line })
    slide.addText(block.more, {
      ...place,
      fontFace: slideFont,
      lang,
      fontSize: 10,
      italic: true,
      color: look.quiet,
      margin: 0,
      align: 'left',
      valign: 'middle',
    })
  }
}

/** Top, right, bottom, left: a gap to the next column, in the last one to the column before. */
function cellMargin({ columns }: TableBlock, column: number): [number, number, number, number] {
  const isLast = column === columns.length - 1 && columns[column]!.align === 'right'
  return [tableType.padding / 2, isLast ? 0 : tableType.gap, 0, isLast ? tableType.gap : 0]
}

function addParagraphs(slide: Slide, { frame, paragraphs }: TextBlock, lang: string): void {
  const runs = paragraphs.flatMap(({ heading, text }) => [
    ...(heading ? [{ text: heading, options: { bold: true, fontSize: look.heading, color: look.text, breakLine: true } }] : []),
    { text, options: { fontSize: 11, color: look.quiet, breakLine: true, paraSpaceAfter: 8 } },
  ])
  slide.addText(runs, { ...placed(frame), fontFace: slideFont, lang, margin: 0, align: 'left', valign: 'top' })
}
