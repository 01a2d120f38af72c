import { describe, expect, it } from 'vitest'
import { type BulkChange, type BulkContent, changedKeys, contentAfter } from './bulk-change.ts'

const before: BulkContent = {
  state: 'proposed',
  kind: 'project',
  authorisedBy: null,
  sponsorId: null,
  ownerId: 'ann',
  parentId: null,
  startDate: '2027-01-31',
  endDate: null,
  category: null,
  mandatory: false,
  competes: false,
  deliveryRisk: null,
  tags: ['old', 'kept'],
  custom: { phase: 'A', site: 'North' },
}
const held = (change: BulkChange, from: BulkContent = before) => {
  const found = contentAfter(from, change)
  return found.kind === 'changed' ? found.after : found
}

describe('a change of many components', () => {
  it('says nothing about what it leaves out, and null empties', () => {
    expect(held({ category: 'grow', ownerId: null, mandatory: undefined })).toEqual({ ...before, category: 'grow', ownerId: null })
  })

  it('adds and removes tags without repeating any, and changes own columns one by one', () => {
    expect(held({ addTags: ['new', 'kept'], removeTags: ['old'], custom: { phase: 'B', site: null } })).toMatchObject({
      tags: ['kept', 'new'],
      custom: { phase: 'B' },
    })
  })

  it('shifts the dates there are, to the last day of a month that is too short, months before days', () => {
    expect(held({ shiftDates: { months: 1, days: 0 } })).toMatchObject({ startDate: '2027-02-28', endDate: null })
    expect(held({ shiftDates: { months: 1, days: 1 } })).toMatchObject({ startDate: '2027-03-01' })
    expect(held({ shiftDates: { months: -11, days: -31 } })).toMatchObject({ startDate: '2026-01-28' })
  })

  it('ends where the calendar does', () => {
    const late = { ...before, endDate: '9999-12-31' }
    expect(held({ shiftDates: { months: 0, days: 1 } }, late)).toEqual({ kind: 'beyond', date: '9999-12-31' })
  })

  it('differs only where values do: not by the order of own columns, nor by one that was empty', () => {
    const same = { ...before, custom: { site: 'North', phase: 'A', empty: null } }
    expect(changedKeys(same, held({ mandatory: true }) as BulkContent)).toEqual(['mandatory'])
  })
})
