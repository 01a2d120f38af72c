import type { FileAnswer } from '#contract/file.ts'

/** Hands a file to the browser to be saved under its name. */
export function save({ name, type, bytes }: FileAnswer): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
