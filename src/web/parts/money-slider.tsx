import { Slider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { MoneyField } from './fields.tsx'
import { useFormat } from './format.ts'
import css from './money-slider.module.css'

interface MoneySliderProps {
  readonly label: string
  readonly minor: number
  readonly mostMinor: number
  readonly currency: string
  /** Called when the thumb is let go or the field is left, never while it moves. */
  readonly onCommit: (minor: number) => void
}

/** An amount to try out: a slider, and a field that does the same with the keyboard. */
export function MoneySlider({ label, minor, mostMinor, currency, onCommit }: MoneySliderProps) {
  const { shortMoney } = useFormat()
  const [moving, move] = useState(minor)
  useEffect(() => move(minor), [minor])
  const step = niceStep(mostMinor / 100)
  return (
    <div className={css.both}>
      <div className={css.slider}>
        <span id="money-slider" className={css.label}>
          {label} <b>{shortMoney(moving, currency)}</b>
        </span>
        <Slider
          value={moving}
          min={0}
          max={mostMinor}
          step={step}
          label={null}
          size={4}
          thumbSize={16}
          onChange={move}
          onChangeEnd={onCommit}
          thumbProps={{ 'aria-labelledby': 'money-slider' }}
          thumbValueText={(value) => shortMoney(value, currency)}
        />
      </div>
      <MoneyField aria-label={label} value={moving} currency={currency} w={130} onCommit={(value) => onCommit(value ?? 0)} />
    </div>
  )
}

/** 1, 2 or 5 times a power of ten, at least one. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  return power * (rough / power >= 5 ? 5 : rough / power >= 2 ? 2 : 1)
}
