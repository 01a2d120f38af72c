import { expect, it } from 'vitest'
import { refusals } from '#contract/refusals.ts'
import { refusalsInFrench } from '../locales/refusals-fr.ts'

it('every refusal has French words', () => {
  expect(Object.keys(refusals).filter((code) => !(code in refusalsInFrench))).toEqual([])
})
