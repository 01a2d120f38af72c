import type { Search } from '#domain/milp/search.ts'
import { solvePacking } from '#domain/packing/solve.ts'
import { frontierPoint } from '#domain/portfolio/frontier.ts'
import { reasonFor } from '#domain/portfolio/reasons.ts'
import { selectPortfolio } from '#domain/portfolio/selection.ts'
import { studyPortfolio } from '#domain/portfolio/study.ts'

/** Every kernel that may be computed in a worker, by name. Input and answer must be cloneable. */
export const kernels = { solvePacking, selectPortfolio, studyPortfolio, reasonFor, frontierPoint }

export type KernelName = keyof typeof kernels
export type KernelInput<Name extends KernelName> = Parameters<(typeof kernels)[Name]>
type Outcome<Result> = Result extends Search<infer Answer> ? Answer : Awaited<Result>
export type KernelAnswer<Name extends KernelName> = Outcome<ReturnType<(typeof kernels)[Name]>>
