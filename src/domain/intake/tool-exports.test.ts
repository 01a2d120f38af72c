import { describe, expect, it } from 'vitest'
import { readText } from './lists.suite.ts'

describe('lists that tools export', () => {
  it('issues of one project: the issue’s key and summary name the row, not those of the project, which all rows share', () => {
    expect(
      readText(`
Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project lead,Priority,Created,Due date,Custom field (Start date),Labels,Labels
Migrate billing to the shared platform,PORT-12,10012,Epic,In Progress,PORT,Portfolio,Kim,High,12/Jan/25 9:14 AM,30/Jun/25 12:00 AM,15/Jan/25 12:00 AM,finance,2025
New data hub for all regions,PORT-13,10013,Epic,To Do,PORT,Portfolio,Kim,Low,20/Jan/25 11:02 AM,31/Dec/25 12:00 AM,01/Apr/25 12:00 AM,data,
Retire fax,PORT-14,10014,Epic,Done,PORT,Portfolio,Kim,Low,02/Feb/25 8:30 AM,,,,`).components,
    ).toMatchObject([
      { reference: 'PORT-12', name: 'Migrate billing to the shared platform', state: 'in_delivery', endDate: '2025-06-30' },
      { reference: 'PORT-13', state: 'approved', startDate: '2025-04-01' },
      { reference: 'PORT-14', state: 'closed' },
    ])
  })

  it('names of the database: a short description names, pending is a state, each row says its currency', () => {
    expect(
      readText(`
number,short_description,state,phase,percent_complete,start_date,end_date,budget_cost,cost,actual_cost,priority,risk,project_manager,u_currency
PRJ001,Data centre exit,Work in Progress,Executing,45,2025-01-06 08:00:00,2026-03-31 17:00:00,1200000.00,1150000.00,420000.00,2 - High,Moderate,Ana Ruiz,USD
PRJ002,HR portal,Pending,Planning,0,2025-07-01 08:00:00,2026-01-30 17:00:00,300000.00,310000.00,0.00,3 - Moderate,Low,Ben Fox,GBP
PRJ003,Chatbot,Closed Incomplete,Closing,20,2024-02-01 08:00:00,2024-06-20 17:00:00,90000.00,87000.00,20000.00,4 - Low,High,Cat Moe,USD`)
        .components,
    ).toMatchObject([
      { reference: 'PRJ001', name: 'Data centre exit', state: 'in_delivery', currency: 'USD', budgetMinor: 120_000_000, deliveryRisk: 50 },
      { name: 'HR portal', state: 'on_hold', currency: 'GBP' },
      { state: 'stopped' },
    ])
  })

  it('columns in camel case', () => {
    expect(
      readText(`
ProjectId,ProjectName,ProjectOwnerName,ProjectStartDate,ProjectFinishDate,ProjectPercentCompleted,ProjectCost,ProjectActualCost,ProjectWorkflowStageName
0d3b-1,Campus Wifi,Ann Lee,2025-01-06T08:00:00,2025-12-19T17:00:00,35,250000,80000,Execute
0d3b-2,ERP upgrade,Bo Chan,2024-09-02T08:00:00,2026-06-30T17:00:00,60,1800000,1100000,Execute`).components[0],
    ).toMatchObject({ name: 'Campus Wifi', owner: 'Ann Lee', endDate: '2025-12-19', budgetMinor: 25_000_000, spentMinor: 8_000_000 })
  })

  it('heads cut short with a point, a currency in each row, no name but a description', () => {
    expect(
      readText(
        `Project Def.\tDescription\tComp. Code\tStart date\tFinish date\tBudget\tActual\tCrcy\tResp. person
P-101\tKiln rebuild\t1000\t01.02.2025\t30.11.2026\t1.250.000,00\t310.500,00\tEUR\tMeier
P-102\tPress line 3\t1000\t15.03.2024\t31.12.2025\t820.000,00\t640.000,00\tEUR\tKurz
P-103\tBoiler\t2000\t01.05.2025\t31.03.2026\t95.000,00\t0,00\tUSD\tHill`,
      ).components,
    ).toMatchObject([
      { reference: 'P-101', name: 'Kiln rebuild', owner: 'Meier', currency: 'EUR', budgetMinor: 125_000_000 },
      { name: 'Press line 3' },
      { name: 'Boiler', currency: 'USD' },
    ])
  })

  it('one column of dates tells the order of day and month for all of the list', () => {
    expect(
      readText(`
Project ID,Project Name,Work Status,Start,Finish,Budgeted Total Cost,Actual Total Cost,Planned Benefit,Risk Rating
PR1,Core banking,Active,1/6/25,12/31/27,12000000,3400000,20000000,45
PR2,Branch kiosks,Requested,4/1/25,9/30/25,800000,0,900000,20`).components,
    ).toMatchObject([
      { startDate: '2025-01-06', endDate: '2027-12-31', budgetMinor: 1_200_000_000 },
      { startDate: '2025-04-01', state: 'proposed' },
    ])
  })

  it('a board in groups: group names over repeated heads and unnamed sums are left out', () => {
    const { components, left } = readText(`
Portfolio board

Group A
Name,Person,Status,Timeline - Start,Timeline - End,Budget
Fleet telematics,Ivy,Working on it,2025-01-01,2025-08-31,$54000
Route planner,Jo,Stuck,2025-02-01,2025-12-31,$120000
,,,,,$174000

Group B
Name,Person,Status,Timeline - Start,Timeline - End,Budget
Loyalty app,Kai,Done,2024-05-01,2025-02-28,$90000
,,,,,$90000`)
    expect(components.map(({ name, state }) => [name, state])).toEqual([
      ['Fleet telematics', 'in_delivery'],
      ['Route planner', 'on_hold'],
      ['Loyalty app', 'closed'],
    ])
    expect(left).toEqual(['1 title', '3 title', '7 total', '9 section', '12 total'])
  })
})
