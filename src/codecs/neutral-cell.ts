/**
 * A text as it may stand in a cell of a spreadsheet: one that a spreadsheet could take for a formula gets an apostrophe
 * before it, so that it is shown and never run.
 */
export function neutralCell(text: string): string {
  return /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text
}
