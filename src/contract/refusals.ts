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
  person_needed: { status: 403, exit: 4, title: 'A personal token cannot do this; sign in, or use the machine that holds the data' },
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
  change_not_found: { status: 404, exit: 3, title: 'There is no such change' },
  undo_conflict: { status: 409, exit: 5, title: 'It changed again since, so it cannot be taken back' },
  record_in_use: { status: 409, exit: 5, title: 'Something else refers to it, so it cannot be taken back' },
  not_undoable: { status: 409, exit: 5, title: 'A change of this kind is not undone but made anew' },

  import_file_missing: { status: 404, exit: 3, title: 'There is no such file' },
  import_too_large: { status: 413, exit: 2, title: 'The file is larger than 200 MB' },
  import_too_many_cells: { status: 413, exit: 2, title: 'The files hold more than 2 million cells' },
  import_compressed_too_much: { status: 413, exit: 2, title: 'The file would unpack to far more than a list needs, so it was not opened' },
  import_encrypted: { status: 422, exit: 2, title: 'The workbook is protected by a password; save it without one' },
  import_not_a_list: { status: 415, exit: 2, title: 'The file holds no list; CSV, TSV, XLSX and JSON are read' },
  import_damaged: { status: 422, exit: 2, title: 'The file is damaged and cannot be read' },
  import_not_found: { status: 404, exit: 3, title: 'There is no such import' },
  import_undone: { status: 409, exit: 5, title: 'This import was undone already' },
  import_empty: { status: 422, exit: 2, title: 'The files hold no rows' },
  component_not_found: { status: 404, exit: 3, title: 'There is no such component' },
  component_circle: { status: 409, exit: 5, title: 'A component cannot lie within itself' },
  component_in_use: { status: 409, exit: 5, title: 'Something rests on this component; stop it instead' },
  parent_holds_nothing: { status: 409, exit: 5, title: 'An idea or day-to-day business holds nothing; choose another parent' },
  kind_holds_nothing: { status: 409, exit: 5, title: 'It holds other components, and this kind cannot' },
  move_not_allowed: { status: 409, exit: 5, title: 'It cannot go from this state to that one' },
  date_beyond_calendar: { status: 400, exit: 2, title: 'No calendar goes that far' },
  dates_reversed: { status: 400, exit: 2, title: 'It ends before it begins' },
  preview_outdated: { status: 409, exit: 5, title: 'The components have changed since the preview; look again' },
  bulk_edit_not_found: { status: 404, exit: 3, title: 'There is no such bulk edit' },
  bulk_edit_undone: { status: 409, exit: 5, title: 'This bulk edit was undone already' },
  column_needed: { status: 400, exit: 2, title: 'This order needs a column of numbers that nobody named' },
  field_not_found: { status: 404, exit: 3, title: 'There is no such column' },
  field_exists: { status: 409, exit: 5, title: 'There is a column of this name already' },
  field_value_invalid: { status: 400, exit: 2, title: 'The column does not take this value' },
  person_not_found: { status: 404, exit: 3, title: 'There is no such person' },

  aim_not_found: { status: 404, exit: 3, title: 'There is no such aim' },
  aim_circle: { status: 409, exit: 5, title: 'An aim cannot lie within itself' },
  aim_holds_others: { status: 409, exit: 5, title: 'This aim holds others; contribute to those' },
  order_incomplete: { status: 409, exit: 5, title: 'The order has to name each aim under this parent once' },
  who_said_so: { status: 403, exit: 4, title: 'The order is the leader’s: say who said so and when' },

  role_not_found: { status: 404, exit: 3, title: 'There is no such team' },
  role_exists: { status: 409, exit: 5, title: 'There is a team of this name already' },
  role_in_use: { status: 409, exit: 5, title: 'Components ask for this team' },
  period_outside_plan: { status: 400, exit: 2, title: 'The plan has no such period' },
  limits_contradict: { status: 400, exit: 2, title: 'These shares cannot all be kept' },

  rate_not_found: { status: 404, exit: 3, title: 'There is no such rate' },
  rate_missing: { status: 409, exit: 5, title: 'A currency has no rate on the day it is needed' },
  amount_too_large: { status: 409, exit: 5, title: 'An amount is too large to be counted in the base currency' },
  rate_of_base: { status: 409, exit: 5, title: 'The base currency is what the others are measured in' },
  rates_in_base: { status: 409, exit: 5, title: 'Rates are given in the base currency; take them out first' },
  currency_in_use: { status: 409, exit: 5, title: 'Money is recorded in the base currency already' },
  figures_outside_plan: { status: 409, exit: 5, title: 'Some figures lie outside these periods' },
  planning_start_invalid: { status: 400, exit: 2, title: 'A plan begins on the first day of a month' },
  confirmation_needed: { status: 409, exit: 5, title: 'Give the exact name to be sure: nothing brings it back' },

  selection_not_found: { status: 404, exit: 3, title: 'There is no such selection' },
  selection_running: { status: 409, exit: 5, title: 'The selection has not ended yet' },
  selections_queued: { status: 429, exit: 5, title: 'Enough selections are being computed; wait for one to end, or cancel one' },
  selection_over: { status: 409, exit: 5, title: 'The selection has ended already' },
  selection_accepted: { status: 409, exit: 5, title: 'This selection is a decision already' },
  selection_without_set: { status: 409, exit: 5, title: 'This selection found no set of components' },
  selection_senseless: { status: 409, exit: 5, title: 'The figures contradict one another; see where' },
  selection_outdated: { status: 409, exit: 5, title: 'Components have changed state since this selection was asked' },
  pack_not_found: { status: 404, exit: 3, title: 'There is no such pack' },
  pack_file_not_found: { status: 404, exit: 3, title: 'The pack has no such file' },
  decision_not_found: { status: 404, exit: 3, title: 'There is no such decision' },
  decided_in_future: { status: 400, exit: 2, title: 'A decision cannot lie in the future' },
  notice_not_found: { status: 404, exit: 3, title: 'There is no such notice of yours' },
  record_not_found: { status: 404, exit: 3, title: 'There is no such record' },
  attachment_not_found: { status: 404, exit: 3, title: 'There is no such attached file' },
  attachment_too_large: { status: 413, exit: 2, title: 'The file is larger than 25 MB' },
  attachment_room_used: {
    status: 409,
    exit: 5,
    title: 'There is no room left for attached files: remove some, or ask whoever runs the server for more',
  },
  view_not_found: { status: 404, exit: 3, title: 'There is no such view of yours' },

  portfolio_file_missing: { status: 404, exit: 3, title: 'There is no such portfolio file' },

  archive_unreadable: { status: 422, exit: 2, title: 'This file is no whole archive that this version can read' },
  archive_unwritable: { status: 422, exit: 2, title: 'Nothing can be written to this file on the machine that serves' },
  organisation_taken: { status: 409, exit: 5, title: 'This organisation, or one of its short name, is here already' },
  database_not_empty: { status: 409, exit: 5, title: 'The database holds something already; restore into an empty one' },

  database_away: { status: 503, exit: 75, title: 'The database does not answer just now; try again in a moment' },
  disk_full: { status: 507, exit: 74, title: 'The disk of the server is full; nothing of this was kept. Make room and try again' },
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
