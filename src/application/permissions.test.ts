import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Hat, hats, type Scope } from '#contract/identity.ts'
import { Refusal } from '#contract/refusals.ts'
import { type Act, acts, permit } from './permissions.ts'

const me = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'

/** What a hat reaches, found by trying: another's record, one's own, and neither. */
function reach(hat: Hat, act: Act): Scope {
  const passes = (people: readonly string[]) => {
    try {
      permit({ actor: { organisationId: other, personId: me, hat } }, act, people)
      return true
    } catch (refusal) {
      expect(refusal).toMatchObject({ code: 'not_permitted', facts: { act, hat } })
      return false
    }
  }
  if (passes([other])) return 'all'
  return passes([other, me]) ? 'own' : 'none'
}

/** The printed table: act → hat → scope. */
function printedTable(): Map<string, Map<string, string>> {
  const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  const [head = [], , ...body] = rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
  return new Map(
    body.map(([act = '', , ...cells]) => [act, new Map(head.slice(2).map((hat, place) => [hat.replaceAll(' ', '_'), cells[place] ?? '']))]),
  )
}

describe('the table of permissions', () => {
  const printed = printedTable()

  it('is printed with every act and every hat', () => {
    expect([...printed.keys()]).toEqual(acts.map(({ act }) => act))
    expect([...printed.values()].every((row) => hats.every((hat) => row.has(hat)))).toBe(true)
  })

  it.each(acts.flatMap(({ act }) => hats.map((hat) => [hat, act] as const)))(
    'lets %s do %s exactly as far as the printed table says',
    (hat, act) => {
      expect(reach(hat, act)).toBe(printed.get(act)?.get(hat) || 'none')
    },
  )

  it('lets the owner do everything', () => {
    expect(acts.filter(({ act }) => reach('owner', act) !== 'all')).toEqual([])
  })

  it('lets a viewer change nothing but own views and feedback', () => {
    const changes = acts.filter(({ act }) => !act.endsWith('.read') && reach('viewer', act) !== 'none').map(({ act }) => act)
    expect(changes).toEqual(['view.edit', 'feedback.add'])
  })

  it('never takes a record that names nobody for one of the actor', () => {
    expect(() => permit({ actor: { organisationId: other, personId: me, hat: 'project_manager' } }, 'component.edit', [null])).toThrow(
      Refusal,
    )
  })

  it('names the hats that could, when it refuses', () => {
    const attempt = () => permit({ actor: { organisationId: other, personId: me, hat: 'viewer' } }, 'organisation.export')
    expect(attempt).toThrow(expect.objectContaining({ facts: { act: 'organisation.export', hat: 'viewer', hatsThatMay: ['owner'] } }))
  })
})
