import { z } from 'zod'

/** The content of one file that a person gives or gets, byte for byte. */
export const FileBytes = z.instanceof(Uint8Array)

/** The answer of an operation that gives a file. It travels as the file itself, to be saved under `name`. */
export const FileAnswer = z.object({
  name: z.string(),
  /** Media type, such as `application/pdf`. */
  type: z.string(),
  bytes: FileBytes,
})
export type FileAnswer = z.output<typeof FileAnswer>
