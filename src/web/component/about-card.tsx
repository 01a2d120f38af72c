import { useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TagsInput } from '@mantine/core'
import type { Component } from '#contract/component.ts'
import { categories } from '#domain/component/kinds.ts'
import { isUnderWay } from '#domain/component/states.ts'
import { Card } from '../parts/card.tsx'
import { DateField, NumberField, WordField } from '../parts/fields.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { useWords } from '../parts/words.ts'
import css from './component.module.css'
import { useEdit } from './use-edit.ts'

export function AboutCard({ component, mayEdit }: { component: Component; mayEdit: boolean }) {
  const { t } = useLingui()
  const words = useWords()
  const edit = useEdit(component)
  const disabled = !mayEdit
  return (
    <Card title={t`What it is`}>
      <div className={css.fields}>
        <WordField label={t`Name`} value={component.name} disabled={disabled} onCommit={(name) => name !== null && edit({ name })} />
        <WordField label={t`Reference`} value={component.reference} disabled={disabled} onCommit={(reference) => edit({ reference })} />
        <Select
          size="xs"
          label={t`Category`}
          clearable
          disabled={disabled}
          value={component.category}
          data={categories.map((value) => ({ value, label: words.categories[value] }))}
          onChange={(category) => edit({ category })}
          clearButtonProps={{ 'aria-label': t`No category` }}
        />
        <NumberField
          label={t`Delivery risk, 0 to 100`}
          description={t`50: as likely late or dearer as not`}
          value={component.deliveryRisk}
          least={0}
          most={100}
          whole
          disabled={disabled}
          onCommit={(deliveryRisk) => edit({ deliveryRisk })}
        />
        <DateField
          label={t({ message: 'Start', context: 'date' })}
          value={component.startDate}
          disabled={disabled}
          onCommit={(startDate) => edit({ startDate })}
        />
        <DateField label={t`Finish`} value={component.endDate} disabled={disabled} onCommit={(endDate) => edit({ endDate })} />
        <PersonField label={t`Sponsor`} personId={component.sponsorId} disabled={disabled} onChange={(sponsorId) => edit({ sponsorId })} />
        <PersonField label={t`Owner`} personId={component.ownerId} disabled={disabled} onChange={(ownerId) => edit({ ownerId })} />
        <TagsInput
          size="xs"
          label={t`Tags`}
          disabled={disabled}
          value={component.tags}
          onChange={(tags) => edit({ tags })}
          className={css.wide}
        />
        <Checkbox
          size="xs"
          label={t`Must be done`}
          disabled={disabled}
          checked={component.mandatory}
          onChange={(event) => edit({ mandatory: event.currentTarget.checked })}
        />
        {isUnderWay(component.state) && (
          <Checkbox
            size="xs"
            label={t`May be left out, although it is running`}
            disabled={disabled}
            checked={component.competes}
            onChange={(event) => edit({ competes: event.currentTarget.checked })}
          />
        )}
      </div>
    </Card>
  )
}
