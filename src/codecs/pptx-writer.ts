import imported from 'pptxgenjs'

export type Deck = imported.default
export type Slide = imported.default.PresSlide
export type ChartOptions = imported.default.IChartOpts
export type SlideMaster = imported.default.SlideMasterProps

/** An empty deck. The package's types describe its CommonJS form while Node loads the ES module, whose default is the class itself. */
export function newDeck(): Deck {
  const PptxGenJs = imported as unknown as typeof imported.default
  return new PptxGenJs()
}
