import { describe, expect, it } from 'vitest'
import { allowedMoves, componentStates, isOver, isUnderWay, mayMove } from './states.ts'

describe('component states', () => {
  it('leads every idea to a close: idea, proposed, approved, in delivery, closed', () => {
    const path = ['idea', 'proposed', 'approved', 'in_delivery', 'closed'] as const
    for (let step = 1; step < path.length; step++) expect(mayMove(path[step - 1]!, path[step]!)).toBe(true)
  })

  it('skips no step: an idea is not approved and a proposal not delivered', () => {
    expect(mayMove('idea', 'approved')).toBe(false)
    expect(mayMove('proposed', 'in_delivery')).toBe(false)
    expect(mayMove('approved', 'closed')).toBe(false)
  })

  it('lets every state be left, and none be moved to itself', () => {
    for (const state of componentStates) {
      expect(allowedMoves[state].length).toBeGreaterThan(0)
      expect(mayMove(state, state)).toBe(false)
    }
  })

  it('never counts work as both under way and over', () => {
    expect(componentStates.filter((state) => isUnderWay(state) && isOver(state))).toEqual([])
  })
})
