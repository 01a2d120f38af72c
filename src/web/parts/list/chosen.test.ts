import { expect, it } from 'vitest'
import { allChosen, countChosen, isChosen, noneChosen, withRows } from './chosen.ts'

it('takes rows in and out, of some and of all', () => {
  const some = withRows(noneChosen, ['a', 'b', 'c'], true)
  const fewer = withRows(some, ['b'], false)
  expect(['a', 'b', 'c', 'd'].map((id) => isChosen(fewer, id))).toEqual([true, false, true, false])
  expect(countChosen(fewer, 10_000)).toBe(2)
  const but = withRows(allChosen, ['b'], false)
  expect(['a', 'b'].map((id) => isChosen(but, id))).toEqual([true, false])
  expect(countChosen(but, 10_000)).toBe(9_999)
  expect(withRows(but, ['b'], true)).toEqual(allChosen)
})
