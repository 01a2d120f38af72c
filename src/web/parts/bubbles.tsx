import { useElementSize } from '@mantine/hooks'
import css from './bubbles.module.css'
import { placeLabels } from './place-labels.ts'

export interface Bubble {
  readonly id: string
  readonly name: string
  /** 0 to 100, to the right. */
  readonly risk: number
  /** Upwards, in whatever unit; the axis is as long as the largest. */
  readonly value: number
  /** The area. */
  readonly money: number
  /** A category's token, `c1` to `c6`. */
  readonly colour: string
  readonly ring?: 'solid' | 'dashed' | undefined
  /** All its figures in one line, for the pointer and the screen reader. */
  readonly told: string
}

interface BubblesProps {
  readonly bubbles: readonly Bubble[]
  readonly xTitle: string
  readonly yTitle: string
  /** Words in the corners: top left, top right, bottom left, bottom right. */
  readonly corners: readonly [string, string, string, string]
  readonly onOpen: (id: string) => void
}

const height = 320
const frame = { left: 26, right: 8, top: 20, bottom: 26 }

/** Value against risk, the area being money. A bubble's name stands beside it where there is room; what it opens, its table twin opens too. */
export function Bubbles({ bubbles, xTitle, yTitle, corners, onOpen }: BubblesProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = measured || 640
  const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom }
  const most = Math.max(1, ...bubbles.map(({ value }) => value))
  const largest = Math.max(1, ...bubbles.map(({ money }) => money))
  const biggest = Math.min(24, width / 24)
  const drawn = bubbles
    .map((bubble) => ({
      ...bubble,
      x: frame.left + 14 + (bubble.risk / 100) * (inner.width - 40),
      y: frame.top + 22 + (1 - bubble.value / most) * (inner.height - 44),
      radius: Math.max(4, biggest * Math.sqrt(bubble.money / largest)),
      labelWidth: bubble.name.length * 6.1,
    }))
    .sort((a, b) => b.radius - a.radius)
  const labels = placeLabels(drawn, width - 4, height - frame.bottom)
  const middle = { x: frame.left + inner.width / 2, y: frame.top + inner.height / 2 }
  return (
    <div ref={ref} className={css.holder}>
      <svg width={width} height={height} className={css.chart} role="img" aria-label={`${yTitle}, ${xTitle}`}>
        <path className={css.axes} d={`M${frame.left} ${frame.top}V${height - frame.bottom}H${width - frame.right}`} />
        <path
          className={css.axes}
          d={`M${middle.x} ${frame.top}V${height - frame.bottom}M${frame.left} ${middle.y}H${width - frame.right}`}
        />
        <Corners words={corners} width={width} />
        <text className={css.title} x={middle.x} y={height - 6} textAnchor="middle">
          {xTitle}
        </text>
        <text className={css.title} transform={`translate(12 ${middle.y}) rotate(-90)`} textAnchor="middle">
          {yTitle}
        </text>
        {drawn.map((bubble) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table twin and the list have the same as links
          <g key={bubble.id} className={css.bubble} onClick={() => onOpen(bubble.id)}>
            <title>{bubble.told}</title>
            <circle cx={bubble.x} cy={bubble.y} r={bubble.radius} fill={`var(--${bubble.colour})`} fillOpacity="0.86" />
            {bubble.ring && <circle className={css.ring} data-ring={bubble.ring} cx={bubble.x} cy={bubble.y} r={bubble.radius + 3} />}
          </g>
        ))}
        {drawn.map(
          (bubble, at) =>
            labels[at] && (
              <text key={bubble.id} className={css.label} x={labels[at].x} y={labels[at].y} textAnchor={labels[at].anchor}>
                {bubble.name}
              </text>
            ),
        )}
      </svg>
    </div>
  )
}

function Corners({ words: [topLeft, topRight, bottomLeft, bottomRight], width }: { words: BubblesProps['corners']; width: number }) {
  if (width < 520) return null
  const [right, low] = [width - frame.right, height - frame.bottom - 6]
  return (
    <g className={css.corner}>
      <text x={frame.left + 8} y={frame.top + 4}>
        {topLeft}
      </text>
      <text x={right} y={frame.top + 4} textAnchor="end">
        {topRight}
      </text>
      <text x={frame.left + 8} y={low}>
        {bottomLeft}
      </text>
      <text x={right} y={low} textAnchor="end">
        {bottomRight}
      </text>
    </g>
  )
}
