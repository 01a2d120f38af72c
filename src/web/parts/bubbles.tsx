import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Bubble, bubbleTowards, type Corner, frame, type PlacedBubble, placeBubbles, placeCorners, radiusIn } from './bubble-places.ts'
import css from './bubbles.module.css'

interface BubblesProps {
  readonly bubbles: readonly Bubble[]
  readonly label: string
  readonly xTitle: string
  readonly yTitle: string
  /** Top left, top right, bottom left, bottom right. */
  readonly corners: readonly [Corner, Corner, Corner, Corner]
  readonly sizeTitle: string
  readonly writeMoney: (money: number) => string
  readonly onOpen: (id: string) => void
}

/**
 * Value against risk, the area being money. A bubble's name stands beside it where there is room, all its figures where
 * the pointer or the focus is; arrow keys lead from one to the next and Enter opens it.
 */
export function Bubbles({ bubbles, label, xTitle, yTitle, corners, sizeTitle, writeMoney, onOpen }: BubblesProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = measured || 640
  const words = placeCorners(corners, width)
  const placed = placeBubbles(
    bubbles,
    width,
    words.map(({ box }) => box),
  )
  const middle = { x: (frame.left + width - frame.right) / 2, y: (frame.top + frame.height - frame.bottom) / 2 }
  const [right, low] = [width - frame.right, frame.height - frame.bottom]
  return (
    <div ref={ref} className={css.holder}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture */}
      <svg
        width={width}
        height={frame.height}
        viewBox={`0 0 ${width} ${frame.height}`}
        className={css.chart}
        role="group"
        aria-label={label}
      >
        <path className={css.axes} d={`M${frame.left} ${frame.top}V${low}H${right}`} />
        <path className={css.axes} d={`M${middle.x} ${frame.top}V${low}M${frame.left} ${middle.y}H${right}`} />
        {words.map(({ text, place }) => (
          <text key={text} className={css.corner} x={place.x} y={place.y} textAnchor={place.anchor}>
            {text}
          </text>
        ))}
        <text className={css.title} x={middle.x} y={frame.height - 6} textAnchor="middle">
          {xTitle}
        </text>
        <text className={css.title} transform={`translate(12 ${middle.y}) rotate(-90)`} textAnchor="middle">
          {yTitle}
        </text>
        <Marks placed={placed} width={width} onOpen={onOpen} />
      </svg>
      <SizeLegend bubbles={bubbles} width={width} title={sizeTitle} write={writeMoney} />
    </div>
  )
}

/** One tab stop for all: the bubble last visited, at first the largest. */
function Marks({ placed, width, onOpen }: { placed: readonly PlacedBubble[]; width: number; onOpen: (id: string) => void }) {
  const elements = useRef(new Map<string, SVGGElement>())
  const [visited, visit] = useState<string | null>(null)
  const [shown, show] = useState<string | null>(null)
  const stop = placed.find(({ id }) => id === visited) ?? placed[0]
  const told = placed.find(({ id }) => id === shown)
  const press = (event: KeyboardEvent, bubble: PlacedBubble) => {
    if (event.key === 'Enter' || event.key === ' ') onOpen(bubble.id)
    else if (event.key.startsWith('Arrow')) elements.current.get(bubbleTowards(placed, bubble, event.key).id)?.focus()
    else if (event.key === 'Escape') show(null)
    else return
    event.preventDefault()
  }
  return (
    <>
      {placed.map((bubble) => (
        // biome-ignore lint/a11y/useSemanticElements: a picture has no link elements of its own
        <g
          key={bubble.id}
          ref={(element) => void (element ? elements.current.set(bubble.id, element) : elements.current.delete(bubble.id))}
          className={css.bubble}
          role="link"
          tabIndex={bubble.id === stop?.id ? 0 : -1}
          aria-label={bubble.told}
          onClick={() => onOpen(bubble.id)}
          onKeyDown={(event) => press(event, bubble)}
          onFocus={() => {
            visit(bubble.id)
            show(bubble.id)
          }}
          onBlur={() => show(null)}
          onPointerEnter={() => show(bubble.id)}
          onPointerLeave={() => show(null)}
        >
          <circle className={css.halo} cx={bubble.x} cy={bubble.y} r={Math.max(12, bubble.radius + 4)} />
          <circle cx={bubble.x} cy={bubble.y} r={bubble.radius} fill={`var(--${bubble.colour})`} />
        </g>
      ))}
      {placed.map(
        ({ id, name, label }) =>
          label && (
            <text key={id} className={css.label} x={label.x} y={label.y} textAnchor={label.anchor} aria-hidden>
              {name}
            </text>
          ),
      )}
      {told && <Told bubble={told} width={width} />}
    </>
  )
}

/** All figures of one bubble, above it or below it, never beyond the picture. */
function Told({ bubble: { x, y, radius, told }, width }: { bubble: PlacedBubble; width: number }) {
  const wide = Math.min(280, width - 8)
  const isLow = y > frame.height / 2
  return (
    <foreignObject
      className={css.told}
      x={Math.max(4, Math.min(x - wide / 2, width - wide - 4))}
      y={isLow ? 0 : y + radius + 6}
      width={wide}
      height={isLow ? y - radius - 6 : frame.height - y - radius - 6}
      aria-hidden
    >
      <div data-low={isLow}>
        <p>{told}</p>
      </div>
    </foreignObject>
  )
}

interface SizeLegendProps {
  readonly bubbles: readonly Bubble[]
  readonly width: number
  readonly title: string
  readonly write: (money: number) => string
}

/** What the area of a bubble means: a small and a large amount beside circles of their size. */
function SizeLegend({ bubbles, width, title, write }: SizeLegendProps) {
  const largest = Math.max(0, ...bubbles.map(({ money }) => money))
  const radiusOf = radiusIn(bubbles, width)
  return (
    <p className={css.sizes}>
      {title}
      {(largest > 0 ? [largest / 10, largest] : []).map((money) => {
        const radius = radiusOf(money)
        return (
          <span key={money}>
            <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden>
              <circle className={css.size} cx={radius + 1} cy={radius + 1} r={radius} />
            </svg>
            {write(money)}
          </span>
        )
      })}
    </p>
  )
}
