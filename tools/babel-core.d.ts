/** The one call that vite.config.ts makes; Babel publishes no types of its own. */
declare module '@babel/core' {
  export function transformAsync(
    code: string,
    options: {
      readonly filename: string
      readonly babelrc: boolean
      readonly configFile: boolean
      readonly sourceMaps: boolean
      readonly parserOpts: { readonly plugins: readonly string[] }
      readonly plugins: readonly unknown[]
    },
  ): Promise<{ readonly code: string | null; readonly map: import('vite').Rolldown.SourceMapInput | null } | null>
}
