import type { Axis, BarsBlock, StepsBlock } from '#domain/pack/page.ts'
import { tableType } from '#domain/pack/page.ts'
import { shorten, textWidth } from '#domain/pack/text-width.ts'
import { look } from './board-pack-look.ts'
import { steppedLine } from './board-pack-steps.ts'
import { escapeXml } from './escape-xml.ts'

interface Plot {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A chart of bars as inline SVG: what is planned beside its limit, numbers on the bars. */
export function barsSvg(block: BarsBlock, locale: string): string {
  const { width, height } = { width: block.frame.width, height: block.frame.height - tableType.heading }
  const plot = { left: 46, top: 30, right: width - 4, bottom: height - 32 }
  const slot = (plot.right - plot.left) / block.categories.length
  const bar = Math.min(34, slot * 0.34)
  const y = (value: number) => plot.bottom - (value / block.axis.max) * (plot.bottom - plot.top)
  const labels = [block.planned, block.allowed].map(({ values }) => values.map((value) => numberText(value, locale)))
  const labelled = labels.flat().every((text) => textWidth(text, { size: look.small }) <= bar + 5)
  const pair = (index: number) =>
    [block.planned, block.allowed].map((series, side) => {
      const left = plot.left + slot * (index + 0.5) + (side === 0 ? -bar - 1 : 1)
      const top = y(series.values[index]!)
      const label = labelled ? middle(left + bar / 2, top - 3, labels[side]![index]!) : ''
      return `<rect x="${n(left)}" y="${n(top)}" width="${n(bar)}" height="${n(plot.bottom - top)}" fill="#${side === 0 ? look.accent : look.allowed}"/>${label}`
    })
  const names = block.categories.map((name, index) =>
    categoryName(name, { x: plot.left + slot * (index + 0.5), y: plot.bottom + 12, width: slot - 6 }),
  )
  const legend = legendOf([
    { name: block.planned.name, color: look.accent },
    { name: block.allowed.name, color: look.allowed },
  ])
  return svg({ width, height, alt: block.alt }, [
    legend,
    horizontal(block.axis, { plot, locale }),
    ...block.categories.flatMap((_, index) => pair(index)),
    ...names,
  ])
}

/** The steps of the best set's value over money as inline SVG. */
export function stepsSvg(block: StepsBlock, locale: string): string {
  const { width, height } = { width: block.frame.width, height: block.frame.height - tableType.heading }
  const plot = { left: 56, top: 30, right: width - 16, bottom: height - 42 }
  const x = (value: number) => plot.left + (value / block.xAxis.max) * (plot.right - plot.left)
  const y = (value: number) => plot.bottom - (value / block.yAxis.max) * (plot.bottom - plot.top)
  const path = steppedLine(block).map((point, index) => `${index === 0 ? 'M' : 'L'}${n(x(point.x))} ${n(y(point.y))}`)
  const marks = block.marks.map(
    (mark) =>
      `<path d="M${n(x(mark.x))} ${n(plot.bottom)}V${n(y(mark.y))}" stroke="#${look.text}" stroke-width="2" stroke-dasharray="5 3"/><circle cx="${n(x(mark.x))}" cy="${n(y(mark.y))}" r="4.5" fill="#${look.text}"/>`,
  )
  const ticks = ticksOf(block.xAxis).map((tick) => middle(x(tick), plot.bottom + 14, numberText(tick, locale)))
  const title = middle((plot.left + plot.right) / 2, plot.bottom + 32, block.xAxis.title)
  const legend = legendOf([{ name: block.name, color: look.accent }, ...block.marks.map(({ name }) => ({ name, color: look.text }))])
  const line = `<path d="${path.join('')}" fill="none" stroke="#${look.accent}" stroke-width="2.25"/>`
  return svg({ width, height, alt: block.alt }, [legend, horizontal(block.yAxis, { plot, locale }), line, ...marks, ...ticks, title])
}

function svg(
  { width, height, alt }: { readonly width: number; readonly height: number; readonly alt: string },
  parts: readonly string[],
): string {
  return `<svg role="img" aria-label="${escapeXml(alt)}" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-size="${look.small}" fill="#${look.quiet}">${parts.join('')}</svg>`
}

/** Grid lines with their numbers, and the axis's title at the top left. */
function horizontal(axis: Axis, { plot, locale }: { readonly plot: Plot; readonly locale: string }): string {
  const lines = ticksOf(axis).map((tick) => {
    const y = plot.bottom - (tick / axis.max) * (plot.bottom - plot.top)
    return `<path d="M${plot.left} ${n(y)}H${n(plot.right)}" stroke="#${look.line}"/><text x="${plot.left - 6}" y="${n(y + 3)}" text-anchor="end">${numberText(tick, locale)}</text>`
  })
  return `<text x="0" y="18">${escapeXml(axis.title)}</text>${lines.join('')}`
}

function ticksOf({ max, step }: Axis): readonly number[] {
  return Array.from({ length: Math.round(max / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

function legendOf(entries: readonly { readonly name: string; readonly color: string }[]): string {
  let left = 120
  return entries
    .map(({ name, color }) => {
      const entry = `<rect x="${n(left)}" y="10" width="9" height="9" rx="2" fill="#${color}"/><text x="${n(left + 14)}" y="18" font-size="10" fill="#${look.text}">${escapeXml(name)}</text>`
      left += 32 + textWidth(name, { size: 10 })
      return entry
    })
    .join('')
}

/** A category's name under its bars, and under it what is said beside the name. */
function categoryName(
  { name, note }: BarsBlock['categories'][number],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const room = { size: look.small, width, lines: 1 }
  return middle(x, y, shorten(name, room)) + (note ? middle(x, y + 11, shorten(note, room)) : '')
}

function middle(x: number, y: number, text: string): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="middle">${escapeXml(text)}</text>`
}

function numberText(value: number, locale: string): string {
  const text = String(Number(value.toPrecision(12)))
  return locale === 'fr' ? text.replace('.', ',') : text
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
