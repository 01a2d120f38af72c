import pg from 'pg'

/** The parts of `pg` that a query speaks to; it exports neither. */
interface Wire {
  readonly stream: { cork: () => void; uncork: () => void }
  readonly submittedNamedStatements: Record<string, string>
  readonly parse: (message: { text: string }) => void
  readonly bind: (message: object) => void
  readonly execute: (message: object) => void
  readonly sync: () => void
}
interface WireQuery {
  name: string | undefined
  callback: (error: Error | null, answer: pg.QueryResult) => void
  submit(wire: Wire): Error | null
  _getRows(wire: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
  handleError(error: Error, wire: Wire): void
}
const Query = pg.Query as unknown as new (question: pg.QueryConfig) => WireQuery

/** What goes with a statement: texts without parameters, whose answers nobody reads. */
export interface Company {
  readonly ahead: readonly string[]
  readonly behind: readonly string[]
}

/**
 * One statement with others ahead of it and behind it, in one trip to the database and back. Where one fails, the database
 * passes over all that follow: the statement runs after what stands ahead of it or not at all.
 */
class SentTogether extends Query {
  readonly #company: Company
  readonly #name: string | undefined
  /** How many answers come before the statement's own; below zero when that has been given. */
  #toCome: number

  constructor(company: Company, question: pg.QueryConfig) {
    super(question)
    this.#company = company
    this.#name = question.name
    this.#toCome = company.ahead.length
  }

  override submit(wire: Wire): Error | null {
    wire.stream.cork()
    send(wire, this.#company.ahead)
    const failure = super.submit(wire)
    wire.stream.uncork()
    this.name = undefined // by its name `pg` notes what was parsed, and the others are parsed first
    return failure
  }

  /** Where the statement itself is run. */
  override _getRows(wire: Wire): void {
    wire.execute({})
    send(wire, this.#company.behind)
    wire.sync()
  }

  override handleDataRow(message: unknown): void {
    if (this.#toCome === 0) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#toCome === 0) super.handleCommandComplete(message, wire)
    this.#toCome--
    if (this.#toCome === 0) this.name = this.#name
  }

  override handleError(error: Error, wire: Wire): void {
    if (this.#toCome > 0 && this.#name !== undefined) delete wire.submittedNamedStatements[this.#name]
    super.handleError(error, wire)
  }
}

function send(wire: Wire, texts: readonly string[]): void {
  for (const text of texts) {
    wire.parse({ text })
    wire.bind({})
    wire.execute({})
  }
}

/** `ask`: the connection's own way. `question` has a name or parameters. */
export function sendTogether(ask: (query: never) => unknown, company: Company, question: pg.QueryConfig): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new SentTogether(company, question)
    query.callback = (error, answer) => (error ? reject(error) : resolve(answer))
    ask(query as never)
  })
}
