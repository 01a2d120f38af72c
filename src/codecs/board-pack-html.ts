import type { BoardPack } from '#domain/pack/board-pack.ts'
import type { Block, CardsBlock, Frame, Page, TableBlock, TextBlock } from '#domain/pack/page.ts'
import { sheet, tableType } from '#domain/pack/page.ts'
import { look } from './board-pack-look.ts'
import { barsSvg, stepsSvg } from './board-pack-svg.ts'
import { escapeXml } from './escape-xml.ts'

/** A typeface that goes into the page, so that it needs none of the machine. */
export interface EmbeddedFont {
  readonly family: string
  readonly woff2: Uint8Array
  /** The CSS unicode-range that the file covers. */
  readonly range: string
}

/**
 * The pack as one page of HTML for printing: one sheet for each page of the pack, headings, tables and charts in reading
 * order, charts as inline SVG. No script, no address: what it shows is in it.
 */
export function encodeBoardPackHtml(pack: BoardPack, fonts: readonly EmbeddedFont[]): string {
  const pages = pack.pages.map((page) => pageHtml(page, pack.language)).join('\n')
  return `<!doctype html>
<html lang="${pack.language}">
<head><meta charset="utf-8"><title>${escapeXml(pack.title)}</title><meta name="description" content="${escapeXml(pack.stamp.inputsHash)}"><style>${fonts.map(fontFace).join('')}${style}</style></head>
<body>
${pages}
</body>
</html>
`
}

function fontFace({ family, woff2, range }: EmbeddedFont): string {
  const data = Buffer.from(woff2).toString('base64')
  return `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
}

const style = `
@page{size:${sheet.width / 72}in ${sheet.height / 72}in;margin:0 0 ${sheet.height - look.number.top - look.number.height}pt;@bottom-right{content:counter(page);font:${look.foot.size}pt Inter,Arial,sans-serif;color:#${look.quiet};margin:-${look.number.height}pt ${sheet.width - sheet.right}pt 0 0;vertical-align:top}}
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:Inter,Arial,"Open Sans",sans-serif;font-feature-settings:"cv11","ss03";color:#${look.text};-webkit-print-color-adjust:exact}
section{position:relative;width:${sheet.width}pt;height:${look.number.top + look.number.height}pt;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
section>*{position:absolute}
h1{font-size:${look.title.size}pt;line-height:1.2;font-weight:640;letter-spacing:-.012em;display:flex;align-items:flex-end}
h2{font-size:${look.heading}pt;line-height:${tableType.heading}pt;height:${tableType.heading}pt;font-weight:620}
.over{font-size:${look.over.size}pt;color:#${look.quiet}}
.ask{font-size:${look.ask.size}pt;font-weight:600;color:#${look.accentDark};border-left:3pt solid #${look.accent};padding-left:9pt;display:flex;align-items:center}
footer{font-size:${look.foot.size}pt;color:#${look.quiet};border-top:.75pt solid #${look.line};padding-top:6pt}
table{border-collapse:collapse;table-layout:fixed;font-size:${tableType.size}pt;line-height:${tableType.line}pt;font-variant-numeric:tabular-nums}
th{font-size:10pt;font-weight:400;color:#${look.quiet};text-align:left;height:${tableType.head}pt}
th,td{vertical-align:top;padding:${tableType.padding / 2}pt ${tableType.gap}pt 0 0;border-bottom:.75pt solid #${look.line};overflow-wrap:anywhere}
th.right,td.right{text-align:right}
th.right:last-child,td.right:last-child{padding:${tableType.padding / 2}pt 0 0 ${tableType.gap}pt}
th[scope=row]{font-size:inherit;font-weight:600;color:inherit;height:auto}
.more{font-size:10pt;font-style:italic;color:#${look.quiet};margin-top:6pt}
.cards{display:flex}
.cards>div{flex:1;padding:0 10pt 0 14pt;border-left:.75pt solid #${look.line}}
.cards>div:first-child{padding-left:0;border-left:0}
.cards dt{font-size:11pt;color:#${look.quiet}}
.cards dd{font-size:10pt;color:#${look.quiet}}
.cards dd.key{font-size:20pt;line-height:1.3;font-weight:640;letter-spacing:-.02em;color:#${look.text};font-variant-numeric:tabular-nums}
.text h2{margin-top:8pt}.text h2:first-child{margin-top:0}
.text p{font-size:11pt;line-height:1.4;color:#${look.quiet}}
svg{display:block;font-family:inherit}
`

function pageHtml({ over, title, ask, blocks, foot }: Page, language: string): string {
  const line = { left: sheet.left, top: 502, width: 800, height: 24 }
  return `<section><p class="over" style="${place(look.over)}">${escapeXml(over)}</p><h1 style="${place(look.title)}"><span>${escapeXml(title)}</span></h1><p class="ask" style="${place(look.ask)}">${escapeXml(ask)}</p>
${blocks.map((block) => blockHtml(block, language)).join('\n')}
<footer style="${place({ ...line, width: 880 })}">${escapeXml(foot)}</footer></section>`
}

function blockHtml(block: Block, language: string): string {
  switch (block.kind) {
    case 'cards':
      return cardsHtml(block)
    case 'table':
      return tableHtml(block)
    case 'text':
      return textHtml(block)
    case 'bars':
      return `<div style="${place(block.frame)}"><h2>${escapeXml(block.heading)}</h2>${barsSvg(block, language)}</div>`
    case 'steps':
      return `<div style="${place(block.frame)}"><h2>${escapeXml(block.heading)}</h2>${stepsSvg(block, language)}</div>`
  }
}

function cardsHtml({ frame, cards }: CardsBlock): string {
  const card = ({ label, text, note }: CardsBlock['cards'][number]) =>
    `<div><dt>${escapeXml(label)}</dt><dd class="key">${escapeXml(text)}</dd><dd>${escapeXml(note)}</dd></div>`
  return `<dl class="cards" style="${place(frame)}">${cards.map(card).join('')}</dl>`
}

function tableHtml({ frame, heading, columns, rows, rowHeights, more }: TableBlock): string {
  const cell = (text: string, index: number) => {
    const { align, strong } = columns[index]!
    const side = align === 'right' ? ' class="right"' : ''
    return strong ? `<th scope="row"${side}>${escapeXml(text)}</th>` : `<td${side}>${escapeXml(text)}</td>`
  }
  const head = columns.map(
    ({ title, width, align }) =>
      `<th scope="col" style="width:${width}pt"${align === 'right' ? ' class="right"' : ''}>${escapeXml(title)}</th>`,
  )
  const body = rows.map((row, index) => `<tr style="height:${rowHeights[index]}pt">${row.map(cell).join('')}</tr>`)
  const caption = heading ? `<h2>${escapeXml(heading)}</h2>` : ''
  const rest = more ? `<p class="more">${escapeXml(more)}</p>` : ''
  return `<div style="${place(frame)}">${caption}<table style="width:${frame.width}pt"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>${rest}</div>`
}

function textHtml({ frame, paragraphs }: TextBlock): string {
  const parts = paragraphs.map(({ heading, text }) => `${heading ? `<h2>${escapeXml(heading)}</h2>` : ''}<p>${escapeXml(text)}</p>`)
  return `<div class="text" style="${place(frame)}">${parts.join('')}</div>`
}

function place({ left, top, width, height }: Frame): string {
  return `left:${left}pt;top:${top}pt;width:${width}pt;height:${height}pt`
}
