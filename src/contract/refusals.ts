/**
 * Everything the product may refuse to do: the only table of HTTP statuses, exit codes and titles.
 * A title says what is wrong in the user's words; `facts` beside it say where and what to do.
 */
export const refusals = {
  input_invalid: { status: 400, exit: 2, title: 'The request cannot be understood' },
  command_misused: { status: 400, exit: 2, title: 'The command is missing something or has too much' },
  command_unknown: { status: 404, exit: 2, title: 'There is no such command; portolan --help lists them' },
  cursor_invalid: { status: 400, exit: 2, title: 'This list cannot be continued from there; begin at its first page' },
  nothing_here: { status: 404, exit: 3, title: 'There is nothing at this address' },
  body_too_large: { status: 413, exit: 2, title: 'This is larger than the server takes' },
  media_type_unknown: { status: 415, exit: 2, title: 'The server does not read this kind of content' },
  key_reused: { status: 422, exit: 2, title: 'This Idempotency-Key was used for a different request' },
  key_in_use: { status: 409, exit: 5, title: 'The first request with this Idempotency-Key has not ended yet' },

  not_signed_in: { status: 401, exit: 4, title: 'You are not signed in' },
  sign_in_refused: { status: 401, exit: 4, title: 'The email address and the password do not fit' },
  link_spent: { status: 410, exit: 4, title: 'This link was used or is too old; ask for a new one' },
  too_many_attempts: { status: 429, exit: 4, title: 'Too many attempts; wait a while and try again' },
  password_needed: { status: 403, exit: 4, title: 'Set a password first: others can reach this server' },
  email_needed: { status: 409, exit: 5, title: 'A password needs an email address to sign in with' },
  email_taken: { status: 409, exit: 5, title: 'Another account has this email address' },
  origin_refused: { status: 403, exit: 4, title: 'The request came from another site' },
  not_permitted: { status: 403, exit: 4, title: 'Your role does not allow this' },
  hat_not_yours: { status: 403, exit: 4, title: 'You do not wear this hat here' },
  hat_above_yours: { status: 403, exit: 4, title: 'Only an owner can give or take the hat of an owner' },
  self_approval: { status: 403, exit: 4, title: 'Somebody else has to approve what you proposed' },

  organisation_not_found: { status: 404, exit: 3, title: 'There is no such organisation, or you are not a member' },
  member_not_found: { status: 404, exit: 3, title: 'There is no such member' },
  member_exists: { status: 409, exit: 5, title: 'This person is a member already' },
  last_owner: { status: 409, exit: 5, title: 'An organisation needs an owner; make somebody else one first' },
  token_not_found: { status: 404, exit: 3, title: 'There is no such token' },
  stale_edit: { status: 409, exit: 5, title: 'Somebody else changed this in the meantime' },

  import_file_missing: { status: 404, exit: 3, title: 'There is no such file' },
  import_too_large: { status: 413, exit: 2, title: 'The file is larger than 200 MB' },
  import_too_many_cells: { status: 413, exit: 2, title: 'The files hold more than 2 million cells' },
  import_compressed_too_much: { status: 413, exit: 2, title: 'The file would unpack to far more than a list needs, so it was not opened' },
  import_encrypted: { status: 422, exit: 2, title: 'The workbook is protected by a password; save it without one' },
  import_not_a_list: { status: 415, exit: 2, title: 'The file holds no list; CSV, TSV, XLSX and JSON are read' },
  import_damaged: { status: 422, exit: 2, title: 'The file is damaged and cannot be read' },
  import_empty: { status: 422, exit: 2, title: 'The files hold no rows' },

  internal: { status: 500, exit: 70, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; exit: number; title: string }>

export type RefusalCode = keyof typeof refusals

/** The one exception that is expected to cross floors. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(refusals[code].title)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

export function refuse(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): never {
  throw new Refusal(code, facts)
}
