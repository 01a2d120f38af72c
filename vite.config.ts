import { fileURLToPath } from 'node:url'
import { transformAsync } from '@babel/core'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * Turns Lingui's macros into calls. The React plugin no longer carries Babel, so only files that import a macro pass through it.
 * English stays in the source; its compiled catalogue and the French one are loaded by language.
 */
function translate(): Plugin {
  return {
    name: 'portolan-translate',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (!/[.]tsx?$/.test(file) || !/@lingui\/(core|react)\/macro/.test(code)) return null
      const output = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [['@lingui/babel-plugin-lingui-macro', { stripNonEssentialProps: true }]],
      })
      return output?.code ? { code: output.code, map: output.map ?? null } : null
    },
  }
}

export default defineConfig(({ command }) => {
  // A build is the one that is served, whoever asks for it: tests would otherwise get React's slow half.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: 'src/web',
    base: '/',
    publicDir: 'public',
    // The browser says the contract and never reads by it: see the file.
    resolve: { alias: { zod: fileURLToPath(new URL('src/web/parts/unread-schemas.ts', import.meta.url)) } },
    plugins: [translate(), react(), lingui({ failOnMissing: true, failOnCompileError: true })],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: {
      outDir: '../../dist/web',
      emptyOutDir: true,
      manifest: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 600,
    },
    server: { proxy: { '/api': process.env.PORTOLAN_SERVER ?? 'http://127.0.0.1:3000' } },
  }
})
