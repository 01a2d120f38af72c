import { lastImported } from '#db/import-changes.ts'
import type { Db } from '#db/open.ts'
import { listRoles } from '#db/roles.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { RoleDraft } from '#domain/intake/draft.ts'
import type { App } from '../app.ts'
import type { Stays } from './changed-here.ts'
import type { WeighedRole } from './weighed.ts'

const columns = { headsHundredths: 'heads_hundredths', businessAsUsualPercent: 'business_as_usual_percent' } as const
const figures = Object.keys(columns) as (keyof typeof columns)[]

/**
 * Compares teams with what is kept of them. Figures that lists only repeat from last time leave what was changed here
 * since; `kept` counts those.
 */
export async function weighRoles(
  app: App,
  db: Db,
  { drafts, stays }: { readonly drafts: readonly RoleDraft[]; readonly stays: Stays },
): Promise<{ readonly roles: WeighedRole[]; readonly kept: number }> {
  const stored = new Map((await listRoles(db)).map((role) => [role.sortKey, role]))
  const known = drafts.flatMap(({ name }) => stored.get(sortKey(name))?.id ?? [])
  const asked = known.flatMap((id) => Object.values(columns).map((path) => ({ id, path })))
  const last = new Map((await lastImported(db, 'role', asked)).map(({ id, path, value }) => [`${id} ${path}`, value]))
  let kept = 0
  const roles = drafts.map(({ name, headsHundredths, busyPercent }): WeighedRole => {
    const before = stored.get(sortKey(name)) ?? null
    const businessAsUsualPercent = busyPercent ?? before?.businessAsUsualPercent ?? 0
    const said = { headsHundredths, businessAsUsualPercent }
    if (before === null) {
      const role = { id: app.newId(), name, sortKey: sortKey(name), exceptions: [], revision: 1, ...said }
      return { role, before, outcome: 'new', changes: [] }
    }
    const changes = figures.flatMap((field) => {
      if (said[field] === before[field] || stays(before.id, field)) return []
      const lastSaid = last.get(`${before.id} ${columns[field]}`)
      const isRepeated = lastSaid !== undefined && Number(lastSaid) === said[field]
      if (isRepeated) kept++
      const changedHere = lastSaid !== undefined && Number(lastSaid) !== before[field]
      return isRepeated ? [] : [{ field, before: before[field], after: said[field], changedHere }]
    })
    const role = { ...before, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) }
    return { role, before, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes }
  })
  return { roles, kept }
}
