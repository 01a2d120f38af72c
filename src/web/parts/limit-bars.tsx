import css from './limit-bars.module.css'

export interface LimitBar {
  readonly key: string
  readonly label: string
  /** What is asked for and what there is, in one unit. */
  readonly used: number
  readonly limit: number
  /** Both in words: "£3.1m of £4.0m". */
  readonly told: string
}

/** Each limit as a bar with a mark where it ends; what lies beyond is hatched red. */
export function LimitBars({ bars }: { bars: readonly LimitBar[] }) {
  const longest = Math.max(1, ...bars.map(({ used, limit }) => (limit > 0 ? used / limit : 1)))
  const scale = Math.max(1.05, Math.min(longest, 3) * 1.03)
  const width = (share: number) => `${(100 * Math.min(share, 3)) / scale}%`
  return (
    <ul className={css.bars}>
      {bars.map(({ key, label, used, limit, told }) => {
        const share = limit > 0 ? used / limit : used > 0 ? 3 : 0
        return (
          <li key={key}>
            <span className={css.label}>{label}</span>
            <span className={css.bar} aria-hidden>
              <i style={{ width: width(Math.min(share, 1)) }} />
              {share > 1 && <em style={{ left: width(1), width: width(Math.min(share, 3) - 1) }} />}
              <b style={{ left: width(1) }} />
            </span>
            <span className={css.told}>{told}</span>
          </li>
        )
      })}
    </ul>
  )
}
