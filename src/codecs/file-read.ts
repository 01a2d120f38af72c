import type { Sheet } from '#domain/intake/cell.ts'

/** Why a file is not read at all. Each is refused before its content is taken apart, and nothing of it stays. */
export type FileRefusalCode =
  | 'import_too_large'
  | 'import_too_many_cells'
  | 'import_compressed_too_much'
  | 'import_encrypted'
  | 'import_not_a_list'
  | 'import_damaged'

export type FileRead =
  | {
      readonly kind: 'read'
      readonly sheets: readonly Sheet[]
      /** How text was written: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`; null for a workbook. */
      readonly encoding: string | null
      /** Sheets left out because the workbook hides them. */
      readonly hidden: readonly string[]
    }
  | Refused

export interface Refused {
  readonly kind: 'refused'
  readonly code: FileRefusalCode
  readonly facts: Readonly<Record<string, string | number>>
}

/** The most a file may hold. */
export interface FileLimits {
  readonly bytes: number
  readonly cells: number
  /** Unpacked size ÷ packed size. */
  readonly ratio: number
}

export const fileLimits: FileLimits = { bytes: 200 * 1024 * 1024, cells: 2_000_000, ratio: 200 }

export function refused(code: FileRefusalCode, facts: Readonly<Record<string, string | number>>): Refused {
  return { kind: 'refused', code, facts }
}
