import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** English is written in the source; French must be complete (test/house/languages.test.ts). */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  catalogs: [{ path: 'src/web/locales/{locale}', include: ['src/web'], exclude: ['**/*.test.ts', '**/*.test.tsx'] }],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
})
