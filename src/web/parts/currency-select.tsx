import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useFormat } from './format.ts'

interface CurrencySelectProps extends Pick<SelectProps, 'label' | 'description' | 'disabled' | 'required'> {
  readonly value: string | null
  /** The currency that is no choice here. */
  readonly without?: string
  readonly onChoose: (currency: string) => void
}

/** Every currency that money is counted in, by code and name. */
export function CurrencySelect({ value, without, onChoose, ...shown }: CurrencySelectProps) {
  const { region } = useFormat()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(region, { type: 'currency' })
    const codes = [...new Set([...(value === null ? [] : [value]), ...Intl.supportedValuesOf('currency')])]
    return codes.filter((code) => code !== without).map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  }, [region, value, without])
  return (
    <Select
      {...shown}
      size="xs"
      searchable
      allowDeselect={false}
      limit={50}
      data={data}
      value={value}
      onChange={(next) => next && onChoose(next)}
    />
  )
}
