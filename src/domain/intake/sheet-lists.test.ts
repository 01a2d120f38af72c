import { describe, expect, it } from 'vitest'
import { readText } from './lists.suite.ts'

const projects = `Project,Owner,Budget,Start,End
Alpha,Ann,100000,2025-01-01,2025-12-31
Beta,Bob,250000,2025-02-01,2025-10-31`
const ideas = `Idea,Proposed by,Estimated cost,Benefit,Priority
Delta,Dee,60000,90000,High
Zeta,Zoe,120000,200000,Medium`

describe('several lists on one sheet', () => {
  it('two lists with a blank row and a title between them are read apart, each row where the sheet has it', () => {
    const { lists, components, left, problems } = readText(`Active projects\n${projects}\n\nIdeas for later\n${ideas}`)
    expect(lists.map(({ table }) => [table.sheet, table.headerRows, table.rows.map(({ row }) => row)])).toEqual([
      ['list.csv', [2], [3, 4]],
      ['list.csv, list 2', [7], [8, 9]],
    ])
    expect(components.map(({ name, budgetMinor }) => [name, budgetMinor])).toEqual([
      ['Alpha', 10_000_000],
      ['Beta', 25_000_000],
      ['Delta', 6_000_000],
      ['Zeta', 12_000_000],
    ])
    expect(left).toEqual(['1 title', '6 title'])
    expect(problems).toEqual([])
  })

  it('a row of other heads begins a new list without a blank row', () => {
    expect(readText(`${projects}\n${ideas}`).lists.map(({ table }) => table.rows.length)).toEqual([2, 2])
  })

  it('the same heads again go on with the same list, and words in a row of values begin none', () => {
    expect(readText(`${projects}\n\n${projects.replaceAll('Alpha', 'Gamma').replaceAll('Beta', 'Delta')}`).lists).toHaveLength(1)
    const texts = readText(`Project,Owner,Status\nName change,Ann,Open\nBudget tool,Bob,Closed\nStatus page,Cyd,Open`)
    expect(texts.components.map(({ name }) => name)).toEqual(['Name change', 'Budget tool', 'Status page'])
  })

  it('what stands above a list is no list of its own', () => {
    const { lists, left } = readText(`Report,Portfolio\nOwner,Sam\nDate,2025-03-01\n\n${projects}`)
    expect(lists).toHaveLength(1)
    expect(left).toEqual(['1 title', '2 title', '3 title'])
  })
})
