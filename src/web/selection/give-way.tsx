import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { editComponent, getComponent } from '#contract/component.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Rule } from '#domain/portfolio/rules.ts'
import { useChoose } from '../parts/selection/use-choose.ts'
import { useMay } from '../parts/session.tsx'
import { ask, useAct } from '../parts/use-operation.ts'

/**
 * The way out of one rule. What is a yes or no is given up at a press and chosen again; what has a size, or names other
 * work, leads to where it is set.
 */
export function GiveWay({ record, rule }: { record: SelectionRecord; rule: Rule }) {
  const { t } = useLingui()
  switch (rule.kind) {
    case 'money':
    case 'people':
    case 'share_least':
    case 'share_most':
      return (
        <Button variant="default" size="xs" component={Link} to="/limits">
          {rule.kind === 'people' ? t`Change the people` : rule.kind === 'money' ? t`Change the money` : t`Change the share`}
        </Button>
      )
    case 'needs':
    case 'excludes':
      return <OpenWork id={rule.id} />
    default: {
      const isForced = rule.kind === 'forced_in' || rule.kind === 'forced_out'
      const bySomebody = record.question.forced.some(({ componentId }) => componentId === rule.id)
      return isForced && !bySomebody ? <OpenWork id={rule.id} /> : <GiveUp record={record} rule={rule} />
    }
  }
}

function OpenWork({ id }: { id: string }) {
  const { t } = useLingui()
  return (
    <Button
      variant="default"
      size="xs"
      renderRoot={(props) => <Link {...props} to="/components/$componentId" params={{ componentId: id }} />}
    >
      {t`Open this work`}
    </Button>
  )
}

type YesOrNo = Extract<Rule, { kind: 'mandatory' | 'under_way' | 'forced_in' | 'forced_out' }>

function GiveUp({ record, rule: { id, kind } }: { record: SelectionRecord; rule: YesOrNo }) {
  const { t } = useLingui()
  const [mayRun, mayEdit] = [useMay('selection.run'), useMay('component.edit')]
  const { choose, busy } = useChoose(record)
  const edit = useAct(editComponent)
  const isForced = kind === 'forced_in' || kind === 'forced_out'
  if (!mayRun || (!isForced && !mayEdit)) return null
  const giveUp = async () => {
    if (isForced) return choose({ forced: record.question.forced.filter(({ componentId }) => componentId !== id) })
    const { revision } = await ask(getComponent, { componentId: id })
    const change = kind === 'mandatory' ? { mandatory: false } : { competes: true }
    if (await edit.act({ componentId: id, revision, ...change })) await choose()
  }
  return (
    <Button variant="default" size="xs" loading={busy || edit.busy} onClick={() => void giveUp()}>
      {kind === 'mandatory' ? t`It need not be done` : t`Let it compete`}
    </Button>
  )
}
