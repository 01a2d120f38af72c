import type { Milp } from '../milp/milp.ts'

/** Below this a reduced cost counts as nothing. */
const tolerance = 1e-9

/**
 * A basis of a maximising programme whose columns are all between finite bounds and whose rows are all bounded above,
 * with its dense tableau.
 *
 * Variables 0..n-1 are the columns, n..n+m-1 what is left of each row. Only columns outside the basis are stored:
 * basic(r) + sum over j of entry(r, j) * outside(j) = constant. Work of an exchange: rows times columns.
 */
export class Basis {
  readonly rows: number
  readonly columns: number
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Variable in each row, and variable at each column. */
  readonly basic: Int32Array
  readonly outside: Int32Array
  readonly rowValue: Float64Array
  readonly columnValue: Float64Array
  readonly entry: Float64Array
  readonly reduced: Float64Array
  /** Where each variable stands: its column, or -1 - its row. */
  readonly place: Int32Array
  objective = 0
  pivots = 0
  /** What the programme's rows were multiplied by to be of one size. */
  readonly scale: Float64Array
  readonly #matrix: Float64Array
  readonly #right: Float64Array
  readonly #cost: Float64Array
  protected sinceRefactor = 0

  constructor(milp: Milp) {
    const [rows, columns] = [milp.rowUpper.length, milp.objective.length]
    this.rows = rows
    this.columns = columns
    this.lower = new Float64Array(columns + rows)
    this.upper = new Float64Array(columns + rows).fill(Number.POSITIVE_INFINITY)
    this.lower.set(milp.columnLower)
    this.upper.set(milp.columnUpper)
    this.#matrix = new Float64Array(rows * columns)
    this.#right = new Float64Array(rows)
    this.scale = new Float64Array(rows)
    for (let row = 0; row < rows; row++) {
      let largest = 0
      for (let at = milp.rowStart[row]!; at < milp.rowStart[row + 1]!; at++) largest = Math.max(largest, Math.abs(milp.rowCoefficient[at]!))
      const scale = largest > 0 ? 1 / largest : 1
      this.scale[row] = scale
      for (let at = milp.rowStart[row]!; at < milp.rowStart[row + 1]!; at++)
        this.#matrix[row * columns + milp.rowColumn[at]!] = milp.rowCoefficient[at]! * scale
      this.#right[row] = milp.rowUpper[row]! * scale
      this.upper[columns + row] = (milp.rowUpper[row]! - milp.rowLower[row]!) * scale
    }
    this.#cost = milp.objective
    this.entry = new Float64Array(rows * columns)
    this.reduced = new Float64Array(columns)
    this.rowValue = new Float64Array(rows)
    this.columnValue = new Float64Array(columns)
    this.basic = new Int32Array(rows)
    this.outside = new Int32Array(columns)
    this.place = new Int32Array(columns + rows)
    this.start()
    this.settle()
  }

  /** Puts every column outside the basis at the bound its reduced cost asks for, and recomputes values from it. */
  settle(): void {
    const { columns, outside, reduced, lower, upper, columnValue } = this
    for (let column = 0; column < columns; column++) {
      const variable = outside[column]!
      const wantsUpper = reduced[column]! > tolerance || (reduced[column]! > -tolerance && columnValue[column] === upper[variable])
      columnValue[column] = wantsUpper && upper[variable]! < Number.POSITIVE_INFINITY ? upper[variable]! : lower[variable]!
    }
    this.recompute()
  }

  /** Changes the bounds of a variable; one outside the basis moves to the bound its reduced cost asks for. */
  bind(variable: number, lower: number, upper: number): void {
    this.lower[variable] = lower
    this.upper[variable] = upper
    const column = this.place[variable]!
    if (column < 0) return
    const target = this.reduced[column]! > 0 && upper < Number.POSITIVE_INFINITY ? upper : lower
    this.move(column, target - this.columnValue[column]!)
  }

  value(variable: number): number {
    const place = this.place[variable]!
    return place >= 0 ? this.columnValue[place]! : this.rowValue[-1 - place]!
  }

  /** Rebuilds the tableau of the present basis from the programme, which removes what rounding has left behind. */
  refactor(): void {
    const { columns, place, outside } = this
    const values = Float64Array.from(outside, (_, column) => this.columnValue[column]!)
    const kept = new Map<number, number>()
    outside.forEach((variable, column) => {
      kept.set(variable, values[column]!)
    })
    const wanted = [...this.basic].filter((variable) => variable < columns)
    const leaving = [...outside].filter((variable) => variable >= columns)
    this.start()
    const free = new Set(leaving.map((variable) => variable - columns))
    for (const variable of wanted) {
      const column = place[variable]!
      let best = -1
      for (const row of free)
        if (best < 0 || Math.abs(this.entry[row * columns + column]!) > Math.abs(this.entry[best * columns + column]!)) best = row
      free.delete(best)
      this.exchange(best, column)
    }
    for (let column = 0; column < columns; column++) this.columnValue[column] = kept.get(outside[column]!) ?? 0
    this.sinceRefactor = 0
    this.settle()
  }

  protected start(): void {
    const { rows, columns } = this
    this.entry.set(this.#matrix)
    this.reduced.set(this.#cost)
    for (let row = 0; row < rows; row++) {
      this.basic[row] = columns + row
      this.place[columns + row] = -1 - row
    }
    for (let column = 0; column < columns; column++) {
      this.outside[column] = column
      this.place[column] = column
    }
  }

  protected recompute(): void {
    const { rows, columns, basic, outside, entry, columnValue, rowValue } = this
    const values = new Float64Array(columns + rows)
    for (let column = 0; column < columns; column++) values[outside[column]!] = columnValue[column]!
    const constant = this.#constants()
    for (let row = 0; row < rows; row++) {
      let sum = constant[row]!
      for (let column = 0, at = row * columns; column < columns; column++, at++) sum -= entry[at]! * columnValue[column]!
      rowValue[row] = sum
      values[basic[row]!] = sum
    }
    this.objective = 0
    for (let column = 0; column < columns; column++) this.objective += this.#cost[column]! * values[column]!
  }

  /** What stands on the right of every row: the basic solution with everything outside at 0, by way of the rows' own remainders. */
  #constants(): Float64Array {
    const { rows, columns, place, entry } = this
    const constant = new Float64Array(rows)
    for (let source = 0; source < rows; source++) {
      const at = place[columns + source]!
      const right = this.#right[source]!
      if (at < 0) constant[-1 - at]! += right
      else for (let row = 0; row < rows; row++) constant[row]! += entry[row * columns + at]! * right
    }
    return constant
  }

  protected move(column: number, by: number): void {
    if (by === 0) return
    const { rows, columns, entry, rowValue } = this
    for (let row = 0, at = column; row < rows; row++, at += columns) rowValue[row]! -= entry[at]! * by
    this.columnValue[column]! += by
    this.objective += this.reduced[column]! * by
  }

  /** Exchanges the variable of a row with that of a column. */
  protected exchange(row: number, column: number): void {
    const { rows, columns, entry, reduced, basic, outside, place } = this
    const start = row * columns
    const inverse = 1 / entry[start + column]!
    for (let at = start; at < start + columns; at++) entry[at]! *= inverse
    entry[start + column] = inverse
    for (let other = 0; other < rows; other++) {
      if (other === row) continue
      const first = other * columns
      const factor = entry[first + column]!
      if (factor === 0) continue
      entry[first + column] = 0
      for (let at = 0; at < columns; at++) entry[first + at]! -= factor * entry[start + at]!
    }
    const factor = reduced[column]!
    reduced[column] = 0
    for (let at = 0; at < columns; at++) reduced[at]! -= factor * entry[start + at]!
    const variable = outside[column]!
    outside[column] = basic[row]!
    basic[row] = variable
    place[variable] = -1 - row
    place[outside[column]!] = column
  }
}
