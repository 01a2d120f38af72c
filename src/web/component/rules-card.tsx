import { useLingui } from '@lingui/react/macro'
import type { Component } from '#contract/component.ts'
import { Card } from '../parts/card.tsx'
import { NumberField } from '../parts/fields.tsx'
import css from './component.module.css'
import { ComponentsField } from './components-field.tsx'
import { useEdit } from './use-edit.ts'

/** What must go with it, what cannot, and how long it can wait. */
export function RulesCard({ component, mayEdit }: { component: Component; mayEdit: boolean }) {
  const { t } = useLingui()
  const edit = useEdit(component)
  return (
    <Card title={t`What it depends on`}>
      <div className={css.fields}>
        <ComponentsField
          label={t`Needs`}
          description={t`Worth nothing without these`}
          without={component.id}
          disabled={!mayEdit}
          value={component.needs}
          onChange={(needs) => edit({ needs })}
        />
        <ComponentsField
          label={t`Excludes`}
          description={t`Cannot be chosen beside these`}
          without={component.id}
          disabled={!mayEdit}
          value={component.excludes}
          onChange={(excludes) => edit({ excludes })}
        />
        <NumberField
          label={t`May start later, by how many periods`}
          value={component.latestDelay}
          least={0}
          most={40}
          whole
          disabled={!mayEdit}
          onCommit={(delay) => edit({ latestDelay: delay ?? 0 })}
        />
        <NumberField
          label={t`Value lost with each period it waits, %`}
          value={component.fadePercent}
          least={0}
          most={100}
          whole
          disabled={!mayEdit}
          onCommit={(percent) => edit({ fadePercent: percent ?? 0 })}
        />
      </div>
    </Card>
  )
}
