import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { type Component, type ComponentRow, listComponents } from '#contract/component.ts'
import { Card } from '../parts/card.tsx'
import { NumberField } from '../parts/fields.tsx'
import { useEverything } from '../parts/use-everything.ts'
import css from './component.module.css'
import { useEdit } from './use-edit.ts'

/** What must go with it, what cannot, and how long it can wait. */
export function RulesCard({ component, mayEdit }: { component: Component; mayEdit: boolean }) {
  const { t } = useLingui()
  const edit = useEdit(component)
  const all = useEverything<ComponentRow>(listComponents)
  const others =
    all.state === 'answered' ? all.answer.filter(({ id }) => id !== component.id).map(({ id, name }) => ({ value: id, label: name })) : []
  return (
    <Card title={t`What it depends on`}>
      <div className={css.fields}>
        <MultiSelect
          size="xs"
          label={t`Needs`}
          description={t`Worth nothing without these`}
          searchable
          disabled={!mayEdit}
          data={others}
          value={[...component.needs]}
          onChange={(needs) => edit({ needs })}
        />
        <MultiSelect
          size="xs"
          label={t`Excludes`}
          description={t`Cannot be chosen beside these`}
          searchable
          disabled={!mayEdit}
          data={others}
          value={[...component.excludes]}
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
