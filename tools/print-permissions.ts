/** Prints docs/permissions.md from the table of permissions. */
import { writeFileSync } from 'node:fs'
import { acts, scopeOf } from '#application/permissions.ts'
import { hats } from '#contract/identity.ts'
import { markdownTable } from './markdown-table.ts'

const table = markdownTable([
  ['act', 'what it allows', ...hats.map((hat) => hat.replaceAll('_', ' '))],
  ...acts.map(({ act, what }) => [
    `\`${act}\``,
    what,
    ...hats.map((hat) => scopeOf(hat, act)).map((scope) => (scope === 'none' ? '' : scope)),
  ]),
])

export const permissionsPage = `# Who may do what

A person may wear several hats; the hat worn now decides, and history shows it. _all_: every record of the organisation.
_own_: records that name the person as owner, sponsor or author. Empty: refused with \`not_permitted\`, which names the hats that may.

An organisation with one member is in solo mode: that person may wear every hat, approvals of one's own work are recorded as
such, and what needs two people is not shown.

Printed from \`src/application/permissions.ts\` by \`node tools/print-permissions.ts\`; a test keeps it fresh and tries every cell.

${table}
`

if (import.meta.main) writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsPage)
