const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in XML or HTML, in an element or in a quoted attribute; control characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character]!)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not pass
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g
