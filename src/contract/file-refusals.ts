/** What every reading of lists may refuse of the files themselves. */
export const fileRefusals = [
  'import_too_large',
  'import_too_many_cells',
  'import_compressed_too_much',
  'import_encrypted',
  'import_not_a_list',
  'import_damaged',
  'import_empty',
] as const
