import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { permissionsPage } from '../../tools/print-permissions.ts'
import { settingsPage } from '../../tools/print-settings.ts'

it.each([
  ['docs/permissions.md', permissionsPage],
  ['docs/settings.md', settingsPage],
])('%s is what its source says today', (path, page) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(page)
})
