import { writeListCsv } from '#codecs/seen-list-csv.ts'
import { writeListXlsx } from '#codecs/seen-list-xlsx.ts'
import type * as contract from '#contract/list-file.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'

const files = {
  xlsx: { write: writeListXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { write: writeListCsv, type: 'text/csv; charset=utf-8' },
}

/** The list exactly as the page shows it, in the words of whoever looks; nothing is read or kept. */
export async function writeList(
  app: App,
  { format, ...list }: InputOf<typeof contract.writeList>,
): Promise<AnswerGiven<typeof contract.writeList>> {
  permit(app, 'view.edit')
  const { write, type } = files[format]
  return { name: `${list.title}.${format}`, type, bytes: new Uint8Array(write(list)) }
}
