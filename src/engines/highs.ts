import highsLoader, { type Highs, type HighsCallbackMap, type Model, type ModelData } from 'highs'
import type { Ended, Milp, MilpAnswer, MilpWork } from '#domain/milp/milp.ts'

/** What the solver is told about the world while it thinks. */
export interface Watch {
  /** News of the incumbent and the bound, in the programme's own sense. */
  readonly onProgress?: (value: number | undefined, bound: number | undefined) => void
  /** Asked often; once true the solver stops and keeps its best solution. */
  readonly cancelled?: () => boolean
}

let loaded: Promise<Highs> | undefined

/** The solver, loaded once per thread (about 40 ms). It blocks its thread while it solves. */
export function openHighs(): Promise<Highs> {
  // The package declares CommonJS types for what Node loads as an ES module, so its default export hides one level deeper for the compiler.
  const load = highsLoader as unknown as typeof highsLoader.default
  loaded ??= load()
  return loaded
}

/**
 * Solves a programme with HiGHS. A gap of 0 is asked for unless the limits say otherwise, so that `optimal` means proved.
 * The same programme gives the same answer on every machine as long as neither `seconds` nor a cancel ends it.
 */
export function solveMilp(highs: Highs, milp: Milp, watch: Watch = {}): MilpAnswer {
  const model = highs.createModel(modelData(highs, milp))
  try {
    return answered(highs, model, { milp, watch, stop: undefined })
  } finally {
    model.dispose()
  }
}

interface Run {
  readonly milp: Milp
  readonly watch: Watch
  stop: Ended | undefined
}

function answered(highs: Highs, model: Model, run: Run): MilpAnswer {
  const { milp } = run
  configure(model, milp)
  const isMip = milp.whole.includes(1)
  if (isMip && milp.start) model.setSolution({ colValue: milp.start })
  const { modelStatus } = model.run(callbacks(highs, run))
  const status = highs.constants.modelStatus
  const work = workDone(model, isMip)
  const refuted = modelStatus === status.infeasible || (modelStatus === status.unboundedOrInfeasible && isBoxed(milp))
  if (refuted) return { kind: 'infeasible', work }
  if (modelStatus === status.unbounded || modelStatus === status.unboundedOrInfeasible) return { kind: 'unbounded', work }

  const ended: Ended = run.stop ?? (modelStatus === status.timeLimit ? 'time_limit' : 'work')
  const isOptimal = modelStatus === status.optimal || modelStatus === status.empty
  const objective = model.getObjectiveValue()
  const bound = isMip ? Number(model.info.get('mip_dual_bound')) : isOptimal ? objective : worst(milp)
  const hasSolution = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  if (!hasSolution) return { kind: 'nothing_found', bound, ended, work }
  const { colValue: values, rowDual: row, colDual: column } = model.getSolution()
  if (!isOptimal) return { kind: 'bounded', values, objective, bound, ended, work }
  return { kind: 'optimal', values, objective, bound: isMip ? bound : objective, ...(isMip ? {} : { prices: { row, column } }), work }
}

function configure(model: Model, { limits = {} }: Milp): void {
  model.options.set({ output_flag: false, mip_rel_gap: limits.relativeGap ?? 0 })
  const limit = (option: string, amount: number | undefined) => {
    if (amount !== undefined && Number.isFinite(amount)) model.options.set(option, Math.max(0, amount))
  }
  limit('time_limit', limits.seconds)
  limit('mip_max_nodes', limits.nodes)
  limit('simplex_iteration_limit', limits.iterations)
}

/** HiGHS keeps `simplex_iteration_limit` per LP, so a limit on all iterations of a tree is kept here. */
function callbacks(highs: Highs, run: Run): HighsCallbackMap {
  const limit = run.milp.limits?.iterations ?? Number.POSITIVE_INFINITY
  const { simplexInterrupt, mipInterrupt } = highs.constants.callbackType
  return {
    [simplexInterrupt]: (event) => {
      if (!run.watch.cancelled?.()) return
      run.stop = 'cancelled'
      event.interrupt()
    },
    [mipInterrupt]: (event) => {
      const { mip_primal_bound: value, mip_dual_bound: bound, mip_total_lp_iterations: iterations } = event.data
      run.watch.onProgress?.(finite(value), finite(bound))
      const stop = run.watch.cancelled?.() ? 'cancelled' : Number(iterations ?? 0) >= limit ? 'work' : undefined
      if (!stop) return
      run.stop = stop
      event.interrupt()
    },
  }
}

function modelData(highs: Highs, milp: Milp): ModelData {
  const numCols = milp.objective.length
  const numRows = milp.rowLower.length
  const { maximize, minimize } = highs.constants.objectiveSense
  return {
    numCols,
    numRows,
    sense: milp.sense === 'maximise' ? maximize : minimize,
    colCost: milp.objective,
    colLower: milp.columnLower,
    colUpper: milp.columnUpper,
    rowLower: milp.rowLower,
    rowUpper: milp.rowUpper,
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: milp.rowStart,
      indices: milp.rowColumn,
      values: milp.rowCoefficient,
    },
    ...(milp.whole.includes(1) ? { integrality: Int32Array.from(milp.whole) } : {}),
  }
}

function workDone(model: Model, isMip: boolean): MilpWork {
  const nodes = isMip ? Number(model.info.get('mip_node_count')) : 0
  return { nodes: Math.max(0, nodes), iterations: Math.max(0, Number(model.info.get('simplex_iteration_count'))) }
}

function isBoxed({ columnLower, columnUpper }: Milp): boolean {
  return columnLower.every(Number.isFinite) && columnUpper.every(Number.isFinite)
}

function worst({ sense }: Milp): number {
  return sense === 'maximise' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}

function finite(number: number | undefined): number | undefined {
  return number !== undefined && Math.abs(number) < 1e300 ? number : undefined
}
