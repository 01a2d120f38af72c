import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { listFields } from '#contract/custom-field.ts'
import type { Measure } from '#contract/selection.ts'
import { NumberField } from '../parts/fields.tsx'
import { useAnswer } from '../parts/use-operation.ts'

interface MeasureFieldsProps {
  readonly measure: Measure
  readonly disabled: boolean
  readonly onChange: (next: Measure) => void
}

/** The one thing a selection adds up, by name; a contribution may be multiplied by a size. */
export function MeasureFields({ measure, disabled, onChange }: MeasureFieldsProps) {
  const { t } = useLingui()
  const fields = useAnswer(listFields, {})
  const columns =
    fields.state === 'answered'
      ? fields.answer.items
          .filter(({ type }) => type === 'number' || type === 'money')
          .map(({ id, name }) => ({ value: id, label: t`the column ${name}` }))
      : []
  const size = measure.kind === 'contribution' ? measure.size : null
  return (
    <>
      <Select
        size="xs"
        label={t`Worth is`}
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: 'contribution', label: t`contribution to your aims` },
          { value: 'net_benefit', label: t`benefit less cost` },
          { value: 'present_value', label: t`benefit less cost, in today’s money` },
          { value: 'equal', label: t`equal value for all, a placeholder` },
          ...columns,
        ]}
        value={measure.kind === 'column' ? measure.fieldId : measure.kind}
        onChange={(chosen) => chosen !== null && onChange(measureOf(chosen))}
      />
      {measure.kind === 'contribution' && (
        <Select
          size="xs"
          label={t`Multiplied by its size`}
          description={t`For scores that say how well, not how much`}
          allowDeselect={false}
          disabled={disabled}
          data={[
            { value: '', label: t`no: the scores say how much` },
            { value: 'money', label: t`money still to come` },
            { value: 'people', label: t`people needed` },
            ...columns,
          ]}
          value={size === null ? '' : size.kind === 'column' ? size.fieldId : size.kind}
          onChange={(chosen) => chosen !== null && onChange({ kind: 'contribution', size: sizeOf(chosen) })}
        />
      )}
      {measure.kind === 'present_value' && (
        <NumberField
          label={t`Rate a year, %`}
          value={measure.rateBasisPoints / 100}
          least={0}
          most={100}
          disabled={disabled}
          onCommit={(percent) => onChange({ kind: 'present_value', rateBasisPoints: Math.round((percent ?? 0) * 100) })}
        />
      )}
    </>
  )
}

/** The social discount rate of the United Kingdom's Green Book, until somebody says another. */
const usualRateBasisPoints = 350

function measureOf(chosen: string): Measure {
  switch (chosen) {
    case 'contribution':
      return { kind: chosen, size: null }
    case 'present_value':
      return { kind: chosen, rateBasisPoints: usualRateBasisPoints }
    case 'net_benefit':
    case 'equal':
      return { kind: chosen }
    default:
      return { kind: 'column', fieldId: chosen }
  }
}

type Size = Extract<Measure, { kind: 'contribution' }>['size']

function sizeOf(chosen: string): Size {
  if (chosen === '') return null
  return chosen === 'money' || chosen === 'people' ? { kind: chosen } : { kind: 'column', fieldId: chosen }
}
