const longest = 200

/** Letters that would leave the name, or make it read otherwise than it is: controls, directions, path and shell signs. */
const unfit = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu
/** Names that are devices where some people save files. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The name of a file as it can be shown, and saved on any machine: its last part, without signs that mislead or that a
 * file name cannot hold, at most 200 characters with its ending kept. `file` where nothing of it is left.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').replace(/^.*[/\\]/s, '')
  const plain = last
    .replace(unfit, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const whole = device.test(plain) ? `_${plain}` : plain
  return whole === '' ? 'file' : shorten(whole)
}

function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= longest) return name
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return letters.slice(0, longest - ending.length).join('') + ending
}
