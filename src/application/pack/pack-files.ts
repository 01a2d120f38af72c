import { encodeBoardPackHtml } from '#codecs/board-pack-html.ts'
import { encodeBoardPackPptx } from '#codecs/board-pack-pptx.ts'
import { encodeBoardPackXlsx } from '#codecs/board-pack-xlsx.ts'
import { datedPdf } from '#codecs/canonical-pdf.ts'
import { interFont } from '#codecs/inter-font.ts'
import type { FileAnswer } from '#contract/file.ts'
import { type BoardPack, boardPack } from '#domain/pack/board-pack.ts'
import type { PackFacts } from '#domain/pack/pack-facts.ts'
import type { PrintedPdf } from '#engines/chromium.ts'

/** The version of what a pack says and how; raised when the same facts would give another pack. */
export const packRules = 'pack 2'

/** Prints a page of HTML, or says in words why it cannot. */
export type Print = (html: string) => Promise<PrintedPdf>

export interface PackFiles {
  readonly pack: BoardPack
  /** Slides, workbook and, where it could be printed, paper. */
  readonly files: readonly FileAnswer[]
  /** What could not be made, and why. */
  readonly missing: readonly { readonly name: string; readonly reason: string }[]
}

/** The pack as files, named after the day it was made and the beginning of its stamp. Without a browser there is no PDF, and the rest all the same. */
export async function packFiles(facts: PackFacts, print: Print): Promise<PackFiles> {
  const pack = boardPack(facts)
  const name = `board-pack-${facts.madeOn}-${facts.stamp.inputsHash.slice(0, 8)}`
  const [slides, workbook, printed] = await Promise.all([
    encodeBoardPackPptx(pack),
    encodeBoardPackXlsx(pack, facts.currency),
    interFont().then((fonts) => print(encodeBoardPackHtml(pack, fonts))),
  ])
  const files = [
    { name: `${name}.pptx`, type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', bytes: slides },
    { name: `${name}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: workbook },
  ]
  if (printed.kind === 'missing') return { pack, files, missing: [{ name: `${name}.pdf`, reason: printed.reason }] }
  return {
    pack,
    files: [...files, { name: `${name}.pdf`, type: 'application/pdf', bytes: datedPdf(printed.bytes, facts.madeOn) }],
    missing: [],
  }
}
