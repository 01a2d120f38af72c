import { useElementSize } from '@mantine/hooks'
import css from './frontier.module.css'

export interface FrontierStep {
  /** From this much money on … */
  readonly money: number
  /** … the best set is worth this much. */
  readonly value: number
  /** Where the best is only bounded: nothing can be worth more. */
  readonly bound?: number | undefined
}

interface FrontierProps {
  readonly steps: readonly FrontierStep[]
  readonly marks: readonly { readonly label: string; readonly money: number; readonly value: number; readonly colour: string }[]
  readonly limit?: { readonly money: number; readonly label: string } | undefined
  readonly xTitle: string
  readonly yTitle: string
  readonly writeMoney: (money: number) => string
  readonly writeValue: (value: number) => string
}

const height = 280
const frame = { left: 58, right: 16, top: 28, bottom: 44 }

/** The most that can be had for each amount of money, as the steps of proven sets; never a curve over samples. */
export function Frontier({ steps, marks, limit, xTitle, yTitle, writeMoney, writeValue }: FrontierProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = measured || 560
  const mostMoney = 1.04 * Math.max(1, ...steps.map(({ money }) => money), ...marks.map(({ money }) => money), limit?.money ?? 0)
  const mostValue = 1.08 * Math.max(1, ...steps.map(({ value, bound }) => bound ?? value), ...marks.map(({ value }) => value))
  const x = (money: number) => frame.left + (money / mostMoney) * (width - frame.left - frame.right)
  const y = (value: number) => height - frame.bottom - (value / mostValue) * (height - frame.top - frame.bottom)
  const line = (heightOf: (step: FrontierStep) => number) =>
    [...steps.map((step, at) => `${at === 0 ? `M${x(step.money)} ` : `H${x(step.money)}V`}${y(heightOf(step))}`), `H${x(mostMoney)}`].join(
      '',
    )
  return (
    <div ref={ref} className={css.holder}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={css.chart}
        role="img"
        aria-label={`${yTitle}, ${xTitle}`}
      >
        <title>{`${yTitle}, ${xTitle}`}</title>
        {ticks(mostValue, 5).map((value) => (
          <g key={value}>
            <path className={css.line} d={`M${frame.left} ${y(value)}H${width - frame.right}`} />
            <text x={frame.left - 8} y={y(value) + 4} textAnchor="end">
              {writeValue(value)}
            </text>
          </g>
        ))}
        {ticks(mostMoney, width < 420 ? 3 : 6).map((money) => (
          <text key={money} x={x(money)} y={height - frame.bottom + 16} textAnchor="middle">
            {writeMoney(money)}
          </text>
        ))}
        <text x={frame.left} y={14}>
          {yTitle}
        </text>
        <text x={(frame.left + width - frame.right) / 2} y={height - 8} textAnchor="middle">
          {xTitle}
        </text>
        {steps.some(({ bound }) => bound !== undefined) && <path className={css.bound} d={line(({ value, bound }) => bound ?? value)} />}
        {steps.length > 0 && <path className={css.steps} d={line(({ value }) => value)} />}
        {limit && (
          <g>
            <path className={css.limit} d={`M${x(limit.money)} ${frame.top - 6}V${height - frame.bottom}`} />
            <text x={x(limit.money)} y={frame.top - 10} textAnchor={limit.money > mostMoney / 2 ? 'end' : 'start'}>
              {limit.label}
            </text>
          </g>
        )}
        {marks.map((mark) => (
          <g key={mark.label}>
            <circle cx={x(mark.money)} cy={y(mark.value)} r="5" fill={`var(--${mark.colour})`} stroke="var(--surface)" strokeWidth="1.5" />
            <text
              className={css.mark}
              x={x(mark.money) + (mark.money > mostMoney * 0.6 ? -9 : 9)}
              y={y(mark.value) + 16}
              textAnchor={mark.money > mostMoney * 0.6 ? 'end' : 'start'}
            >
              {mark.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Round numbers from nought to `most`, about `count` of them. */
export function ticks(most: number, count: number): number[] {
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1)
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step)
}
