import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Select, TagsInput } from '@mantine/core'
import { IconEraser, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CustomField } from '#contract/custom-field.ts'
import { categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import { useFieldWords } from '../parts/field-words.ts'
import { DateField, MoneyField, NumberField, WordField } from '../parts/fields.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { useSession } from '../parts/session.tsx'
import { useWords } from '../parts/words.ts'
import { type BulkDraft, customKey, type DraftKey, draftKeys, fieldIdOf, mayBeEmpty } from './bulk-draft.ts'
import css from './portfolio.module.css'

interface BulkFieldsProps {
  readonly draft: BulkDraft
  readonly fields: readonly CustomField[]
  readonly onChange: (draft: BulkDraft) => void
}

/** What is to be changed, field by field: one is added from a list, given a value, and can be left out again. */
export function BulkFields({ draft, fields, onChange }: BulkFieldsProps) {
  const { t } = useLingui()
  const labelOf = useLabels(fields)
  const left = [...draftKeys, ...fields.map(({ id }) => customKey(id))].filter((key) => !draft.has(key))
  const put = (key: DraftKey, value: unknown) => onChange(new Map([...draft, [key, value] as const]))
  return (
    <div className={css.changes}>
      {[...draft].map(([key, value]) => (
        <div key={key} className={css.change}>
          {value === null ? (
            <p className={css.emptied}>{t`${labelOf(key)}: emptied`}</p>
          ) : (
            <Editor draftKey={key} label={labelOf(key)} value={value} fields={fields} onChange={(next) => put(key, next)} />
          )}
          {mayBeEmpty(key) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-pressed={value === null}
              aria-label={t`Empty ${labelOf(key)}`}
              title={t`Empty ${labelOf(key)}`}
              onClick={() => put(key, value === null ? undefined : null)}
            >
              <IconEraser size={14} stroke={1.8} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Leave ${labelOf(key)} as it is`}
            onClick={() => onChange(new Map([...draft].filter(([other]) => other !== key)))}
          >
            <IconX size={14} stroke={1.8} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Select
        size="xs"
        label={draft.size === 0 ? t`What changes` : t`What else changes`}
        placeholder={t`Choose a field`}
        data={left.map((key) => ({ value: key, label: labelOf(key) }))}
        value={null}
        searchable
        onChange={(key) => key !== null && put(key as DraftKey, undefined)}
      />
    </div>
  )
}

function useLabels(fields: readonly CustomField[]): (key: DraftKey) => string {
  const { t } = useLingui()
  const { label } = useFieldWords()
  const own: Readonly<Record<string, string>> = {
    shiftDates: t`Shift start and finish`,
    addTags: t`Add tags`,
    removeTags: t`Take tags away`,
  }
  return (key) => own[key] ?? fields.find(({ id }) => id === fieldIdOf(key))?.name ?? label(key)
}

interface EditorProps {
  readonly draftKey: DraftKey
  readonly label: string
  readonly value: unknown
  readonly fields: readonly CustomField[]
  readonly onChange: (value: unknown) => void
}

function Editor(props: EditorProps): ReactNode {
  const { draftKey, label, value, onChange } = props
  const { t } = useLingui()
  const { states, kinds, categories: categoryWords } = useWords()
  const choice = (options: readonly (readonly [string, string])[]) => (
    <Choice label={label} options={options} value={value} onChange={onChange} />
  )
  const named = <Word extends string>(all: readonly Word[], words: Readonly<Record<Word, string>>) =>
    all.map((word) => [word, words[word]] as const)
  switch (draftKey) {
    case 'state':
      return choice(named(componentStates, states))
    case 'kind':
      return choice(named(componentKinds, kinds))
    case 'category':
      return choice([...named(categories, categoryWords), ['', t`No category`]])
    case 'mandatory':
    case 'competes':
      return <YesNo {...props} />
    case 'ownerId':
    case 'sponsorId':
      return <PersonField label={label} personId={(value as string | null | undefined) ?? null} onChange={onChange} />
    case 'startDate':
    case 'endDate':
      return <DateField label={label} value={(value as string | undefined) ?? null} onCommit={onChange} />
    case 'shiftDates':
      return <Shift {...props} />
    case 'deliveryRisk':
      return <NumberField label={label} value={(value as number | undefined) ?? null} least={0} most={100} whole onCommit={onChange} />
    case 'addTags':
    case 'removeTags':
      return <TagsInput size="xs" label={label} value={[...((value as string[] | undefined) ?? [])]} onChange={onChange} />
    default:
      return <OwnColumn {...props} />
  }
}

interface ChoiceProps extends Pick<EditorProps, 'label' | 'value' | 'onChange'> {
  readonly options: readonly (readonly [value: string, label: string])[]
}

/** An empty value is none. */
function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      data={options.map(([option, word]) => ({ value: option, label: word }))}
      value={value === null ? '' : ((value as string | undefined) ?? null)}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}

function YesNo({ label, value, onChange }: EditorProps) {
  const { t } = useLingui()
  const options = [['yes', t`Yes`] as const, ['no', t`No`] as const]
  const chosen = value === undefined ? undefined : value ? 'yes' : 'no'
  return <Choice label={label} options={options} value={chosen} onChange={(word) => onChange(word === 'yes')} />
}

function Shift({ label, value, onChange }: EditorProps) {
  const { t } = useLingui()
  const { months = 0, days = 0 } = (value as { months?: number; days?: number } | undefined) ?? {}
  const put = (next: { months: number; days: number }) => onChange(next.months === 0 && next.days === 0 ? undefined : next)
  return (
    <fieldset className={css.shift}>
      <legend>{label}</legend>
      <NumberField
        label={t`By months`}
        value={months}
        least={-1200}
        most={1200}
        whole
        onCommit={(next) => put({ months: next ?? 0, days })}
      />
      <NumberField
        label={t`By days`}
        value={days}
        least={-36_500}
        most={36_500}
        whole
        onCommit={(next) => put({ months, days: next ?? 0 })}
      />
    </fieldset>
  )
}

function OwnColumn(props: EditorProps) {
  const { draftKey, label, value, fields, onChange } = props
  const { organisation } = useSession()
  const field = fields.find(({ id }) => id === fieldIdOf(draftKey))
  const number = (value as number | undefined) ?? null
  const text = (value as string | undefined) ?? null
  switch (field?.type) {
    case 'number':
      return <NumberField label={label} value={number} onCommit={onChange} />
    case 'money':
      return <MoneyField label={label} value={number} currency={organisation.baseCurrency} onCommit={onChange} />
    case 'date':
      return <DateField label={label} value={text} onCommit={onChange} />
    case 'yes_no':
      return <YesNo {...props} />
    case 'choice':
      return <Choice label={label} options={field.choices.map((one) => [one, one])} value={value} onChange={onChange} />
    default:
      return <WordField label={label} value={text} maxLength={2000} onCommit={onChange} />
  }
}
