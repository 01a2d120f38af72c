/** A size in points, and whether the text is bold. */
export interface Type {
  readonly size: number
  readonly strong?: boolean | undefined
}

/**
 * Advance widths of the printable ASCII characters, from the space on, in thousandths of the type size: the wider of
 * Inter and Arial, so that a text that fits here fits in either typeface.
 */
const regularWidths = [
  281, 288, 466, 633, 642, 982, 667, 300, 365, 365, 501, 662, 288, 460, 288, 360, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 288,
  302, 662, 662, 662, 556, 1015, 690, 667, 730, 722, 667, 611, 778, 743, 278, 571, 672, 565, 903, 753, 778, 667, 778, 722, 667, 646, 744,
  690, 985, 682, 679, 629, 365, 360, 365, 471, 556, 333, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612,
  612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
]

/** The same of Inter semi-bold and Arial bold. */
const strongWidths = [
  281, 333, 523, 644, 650, 1004, 722, 326, 373, 373, 540, 673, 319, 465, 319, 379, 666, 666, 666, 666, 666, 666, 666, 666, 666, 666, 333,
  333, 673, 673, 673, 611, 999, 728, 722, 737, 722, 667, 611, 778, 746, 278, 580, 722, 611, 922, 759, 778, 667, 778, 722, 667, 660, 744,
  728, 1020, 720, 713, 652, 373, 379, 373, 584, 556, 351, 574, 624, 583, 624, 591, 389, 625, 612, 278, 278, 569, 278, 900, 612, 611, 624,
  624, 397, 556, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
]

const otherWidths: Readonly<Record<string, number>> = {
  '\u00a0': 281,
  '\u202f': 281,
  '’': 294,
  '·': 319,
  '–': 556,
  '€': 679,
  '£': 629,
  '…': 1000,
  '«': 634,
  '»': 634,
}

/** Width of `text` in points when set in `type`; a letter with an accent is as wide as without; others count as one em. */
export function textWidth(text: string, { size, strong = false }: Type): number {
  const widths = strong ? strongWidths : regularWidths
  let thousandths = 0
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0)!
    if (isCombining(code)) continue
    thousandths += otherWidths[character] ?? widths[code - 32] ?? 1000
  }
  return (thousandths * size) / 1000
}

/**
 * The lines that `text` takes when set in `type` in a column `width` points wide, broken at spaces; a word wider
 * than the column is broken where it must be. At least one line.
 */
export function breakLines(text: string, type: Type, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n\t]+/).flatMap((whole) => pieces(whole, type, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, type) <= width) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/**
 * `text` itself when it takes at most `lines` lines; else its beginning with an ellipsis, which does. A word with a digit
 * is left out whole, so that no number is ever cut.
 */
export function shorten(text: string, room: Type & { readonly width: number; readonly lines: number }): string {
  const { width, lines } = room
  const clean = text.replace(/[ \t\r\n]+/g, ' ').trim()
  const broken = breakLines(clean, room, width)
  if (broken.length <= lines) return clean
  const kept = [...broken.slice(0, lines).join(' ')]
  for (; kept.length > 0; kept.pop()) {
    const cut = `${withoutCutNumber(kept.join(''), clean)}…`
    if (breakLines(cut, room, width).length <= lines) return cut
  }
  return '…'
}

function withoutCutNumber(kept: string, whole: string): string {
  const isCut = /^[^ ]/.test(whole.slice(kept.length))
  const words = kept.split(' ')
  return (isCut && /\d/.test(words.at(-1)!) ? words.slice(0, -1).join(' ') : kept).trimEnd()
}

function pieces(word: string, type: Type, width: number): readonly string[] {
  if (textWidth(word, type) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, type) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}
