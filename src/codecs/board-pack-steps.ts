import type { StepsBlock } from '#domain/pack/page.ts'

/** The corners of the steps: flat to the next sum of money, then up; the last value runs to the end of the axis. */
export function steppedLine({
  points,
  xAxis,
}: Pick<StepsBlock, 'points' | 'xAxis'>): readonly { readonly x: number; readonly y: number }[] {
  const corners = points.flatMap(({ x, y }, index) =>
    index === 0
      ? [{ x, y }]
      : [
          { x, y: points[index - 1]!.y },
          { x, y },
        ],
  )
  const last = points.at(-1)
  return last && last.x < xAxis.max ? [...corners, { x: xAxis.max, y: last.y }] : corners
}
