/** Prints docs/settings.md from the table of settings. */
import { writeFileSync } from 'node:fs'
import { settingTable } from '#main/settings.ts'
import { markdownTable } from './markdown-table.ts'

const table = markdownTable([
  ['setting', 'what it is', 'left out'],
  ...Object.entries(settingTable).map(([name, setting]) => [
    `\`${name}\``,
    setting.what,
    'fallback' in setting ? `\`${setting.fallback}\`` : '',
  ]),
])

export const settingsPage = `# Settings

Every setting is an environment variable, read once at the start; a value that cannot be read stops the start and is named.
Secrets the product needs it makes itself and keeps in the data folder, readable by its owner only.

Printed from \`src/main/settings.ts\` by \`node tools/print-settings.ts\`; a test keeps it fresh.

${table}
`

if (import.meta.main) writeFileSync(new URL('../docs/settings.md', import.meta.url), settingsPage)
