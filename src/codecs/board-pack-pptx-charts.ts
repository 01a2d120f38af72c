import type { BarsBlock, Frame, StepsBlock } from '#domain/pack/page.ts'
import { tableType } from '#domain/pack/page.ts'
import { look } from './board-pack-look.ts'
import { steppedLine } from './board-pack-steps.ts'
import type { ChartOptions, Slide } from './pptx-writer.ts'

const font = 'Arial'

/** Bars of what is planned beside bars of the limit, one pair for each category, with the numbers on them. */
export function addBars(slide: Slide, block: BarsBlock): void {
  const labels = block.categories.map(({ name, note }) => (note && block.categories.length <= 4 ? `${name}, ${note}` : name))
  const series = [block.planned, block.allowed].map(({ name, values }) => ({
    name,
    labels,
    values: values.map((value) => Number(value.toPrecision(3))),
  }))
  slide.addChart('bar', series, {
    ...common(block),
    barDir: 'col',
    barGapWidthPct: block.categories.length < 3 ? 260 : 70,
    chartColors: [look.accent, look.allowed],
    showValue: block.categories.length <= 8,
    dataLabelFontSize: look.small,
    dataLabelFontFace: font,
    dataLabelColor: look.text,
    dataLabelFormatCode: 'General',
    dataLabelPosition: 'outEnd',
    valAxisMinVal: 0,
    valAxisMaxVal: block.axis.max,
    valAxisMajorUnit: block.axis.step,
    showValAxisTitle: true,
    valAxisTitle: block.axis.title,
    valAxisTitleFontSize: look.small,
    valAxisTitleFontFace: font,
    valAxisTitleColor: look.quiet,
    valAxisLabelFormatCode: 'General',
  })
}

/** The best set's value as steps over money, and the set at hand as a line down to the money that it may use. */
export function addSteps(slide: Slide, block: StepsBlock): void {
  const line = steppedLine(block)
  const marks = block.marks.flatMap(({ x, y }) => [
    { x, y: 0 },
    { x, y },
  ])
  const empty = (length: number) => Array.from<unknown, null>({ length }, () => null) as unknown as number[]
  const series = [
    { name: 'X', values: [...line, ...marks].map(({ x }) => x) },
    { name: block.name, values: [...line.map(({ y }) => y), ...empty(marks.length)] },
    ...(block.marks[0] ? [{ name: block.marks[0].name, values: [...empty(line.length), ...marks.map(({ y }) => y)] }] : []),
  ]
  slide.addChart('scatter', series, {
    ...common(block),
    chartColors: [look.accent, look.text],
    lineSize: 2.25,
    lineDataSymbol: 'none',
    valAxisMinVal: 0,
    valAxisMaxVal: block.yAxis.max,
    valAxisMajorUnit: block.yAxis.step,
    valAxisLabelFormatCode: 'General',
    catAxisMinVal: 0,
    catAxisMaxVal: block.xAxis.max,
    catAxisMajorUnit: block.xAxis.step,
    catAxisLabelFormatCode: 'General',
    showValAxisTitle: true,
    valAxisTitle: block.yAxis.title,
    valAxisTitleFontSize: look.small,
    valAxisTitleFontFace: font,
    valAxisTitleColor: look.quiet,
    showCatAxisTitle: true,
    catAxisTitle: block.xAxis.title,
    catAxisTitleFontSize: look.small,
    catAxisTitleFontFace: font,
    catAxisTitleColor: look.quiet,
  })
}

function common({ frame, alt, heading }: { readonly frame: Frame; readonly alt: string; readonly heading: string }): ChartOptions {
  const inch = (points: number) => points / 72
  return {
    x: inch(frame.left),
    y: inch(frame.top + tableType.heading),
    w: inch(frame.width),
    h: inch(frame.height - tableType.heading),
    altText: alt,
    objectName: heading,
    showLegend: true,
    legendPos: 't',
    legendFontSize: 10,
    legendFontFace: font,
    legendColor: look.text,
    catAxisLabelFontSize: look.small,
    catAxisLabelFontFace: font,
    catAxisLabelColor: look.quiet,
    catAxisLineColor: look.line,
    valAxisLabelFontSize: look.small,
    valAxisLabelFontFace: font,
    valAxisLabelColor: look.quiet,
    valAxisLineShow: false,
    valGridLine: { color: look.line, size: 0.75 },
    catGridLine: { style: 'none' },
  }
}
