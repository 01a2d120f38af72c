import { useLingui } from '@lingui/react/macro'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { decimalFromMinor } from '#domain/foundation/money.ts'
import { useFormat } from './format.ts'
import {
  type FieldProblem,
  type FieldReading,
  type NumberBounds,
  readDateField,
  readMoneyField,
  readNumberField,
  readRateField,
} from './read-field.ts'

type Shown = Pick<
  TextInputProps,
  'label' | 'description' | 'placeholder' | 'disabled' | 'w' | 'rightSection' | 'maxLength' | 'name' | 'aria-label'
>

interface FieldProps<Value> extends Shown {
  readonly value: Value | null
  /** Called when the field is left or Enter is pressed with something readable that differs from `value`. */
  readonly onCommit: (value: Value | null) => void
}

export function MoneyField({ currency, ...field }: FieldProps<number> & { currency: string }) {
  const { region, money } = useFormat()
  return (
    <ReadField
      {...field}
      write={(minor) => plainAmount(decimalFromMinor(minor, currency), region)}
      read={(text) => readMoneyField(text, currency, region)}
      echo={(minor) => money(minor, currency)}
      inputMode="decimal"
    />
  )
}

export function NumberField({ least, most, whole, ...field }: FieldProps<number> & NumberBounds) {
  const { region, number } = useFormat()
  return (
    <ReadField
      {...field}
      write={(value) => number(value)}
      read={(text) => readNumberField(text, { least, most, whole }, region)}
      bounds={{ least, most }}
      inputMode="decimal"
    />
  )
}

/** What one unit of a currency is worth in another, in billionths. */
export function RateField(field: FieldProps<number>) {
  const { region, rate } = useFormat()
  return <ReadField {...field} write={rate} read={(text) => readRateField(text, region)} inputMode="decimal" />
}

export function DateField(field: FieldProps<string>) {
  const { day } = useFormat()
  return <ReadField {...field} write={day} read={readDateField} />
}

/** Words; an emptied field is null. */
export function WordField(field: FieldProps<string>) {
  return <ReadField {...field} write={(text) => text} read={readWords} />
}

function readWords(text: string): FieldReading<string> {
  return { kind: 'read', value: text.trim() === '' ? null : text.trim() }
}

interface ReadFieldProps<Value> extends FieldProps<Value> {
  readonly write: (value: Value) => string
  readonly read: (text: string) => FieldReading<Value>
  readonly echo?: (value: Value) => string
  readonly bounds?: NumberBounds
  readonly inputMode?: 'decimal'
}

/** What is being typed, with what the field held when that began and how it was to be kept then. */
interface Typing<Value> extends Pick<FieldProps<Value>, 'value' | 'onCommit'> {
  readonly text: string
}

/**
 * A text field whose content must be readable; what cannot be read stays as typed, with the reason below it. A value that
 * changes from outside disturbs nobody who is typing: it is said beside the field, and keeping what was typed counts as
 * said of the value that was there when it began.
 */
function ReadField<Value>({ value, onCommit, write, read, echo, bounds, description, ...shown }: ReadFieldProps<Value>) {
  const { t } = useLingui()
  const [typing, setTyping] = useState<Typing<Value> | null>(null)
  const [problem, setProblem] = useState<FieldProblem | null>(null)
  const words = useProblemWords(bounds)
  const commit = () => {
    if (typing === null) return
    const reading = read(typing.text)
    setProblem(reading.kind === 'unreadable' ? reading.problem : null)
    if (reading.kind === 'unreadable') return
    setTyping(null)
    if (reading.value !== typing.value && reading.value !== value) typing.onCommit(reading.value)
  }
  const written = value === null ? '' : write(value)
  const overtaken = typing !== null && typing.value !== value
  return (
    <TextInput
      {...shown}
      size="xs"
      description={overtaken ? t`Changed meanwhile: ${written === '' ? t`emptied` : written}` : description}
      value={typing?.text ?? written}
      onChange={(event) => setTyping({ value, onCommit, ...typing, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      error={problem && words[problem]}
      {...(echo && value !== null && typing === null && { title: echo(value) })}
    />
  )
}

function useProblemWords({ least, most }: NumberBounds = {}): Readonly<Record<FieldProblem, string>> {
  const { t } = useLingui()
  const { number } = useFormat()
  const [lowest, highest] = [number(least ?? 0), number(most ?? 0)]
  return {
    not_money: t`Write an amount, such as 2.5m or 2,500,000`,
    other_currency: t`This organisation counts in another currency`,
    a_range: t`Write one amount, not a range`,
    not_a_number: t`Write a number`,
    too_small: t`Not less than ${lowest}`,
    too_large: t`Not more than ${highest}`,
    not_whole: t`Write a whole number`,
    not_a_rate: t`Write what one is worth, such as 0.92`,
    not_a_date: t`Write a date, such as 31 March 2027`,
  }
}

/** Grouped digits without a sign, so that the field can be typed over: 2,500,000. */
function plainAmount(decimal: string, region: string): string {
  const digits = decimal.replace(/[.]0+$/, '')
  return new Intl.NumberFormat(region, { maximumFractionDigits: 4 }).format(Number(digits))
}
