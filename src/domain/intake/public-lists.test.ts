import { describe, expect, it } from 'vitest'
import { readText } from './lists.suite.ts'

describe('lists that governments publish', () => {
  it('a list on its side: heads down the first column, one project in each further column, rows counted as columns', () => {
    const { components, lists, problems } = readText(`
GMPP ID Number,DX_0009_1516-Q4,DX_0011_1718-Q3,DX_0013_1819-Q3
Project Name,Spectrum Clearance,Testbeds & Trials,Fourth Licence
Department,DX,DX,DX
Description / Aims,"Clear it by mid-2020, at up to £600m",Foster it,Run it
"IPA Delivery Confidence Assessment (A Delivery Confidence Assessment of the project at a fixed point in time, using a five-point scale, Red – Amber/Red – Amber – Amber/Green – Green)",Amber/Green,Amber,Red
Project - Start Date (Latest approved start date),01/01/2014,27/04/2017,01/07/2018
Project - End Date (Latest approved end date),31/10/2021,31/03/2021,Exempt under Section 43
2019/20 TOTAL Baseline £m (including Non-Government costs),210.10,55.20,4.11
Variance Budget / Forecast %age,-14%,-9%,-3%
Whole Life Cost TOTAL Baseline £m (including Non-Government costs),"1,611.00",198.45,32.27
Departmental Narrative on Budgeted Whole Life Costs,Same,Same,Same`)
    expect(lists[0]!.table.turned).toBe(true)
    expect(problems).toEqual(['4 Project - End Date (Latest approved end date): withheld'])
    expect(components).toMatchObject([
      { reference: 'DX_0009_1516-Q4', name: 'Spectrum Clearance', deliveryRisk: 30, budgetMinor: 161_100_000_000, endDate: '2021-10-31' },
      { reference: 'DX_0011_1718-Q3', deliveryRisk: 50, budgetMinor: 19_845_000_000 },
      { reference: 'DX_0013_1819-Q3', deliveryRisk: 90, startDate: '2018-07-01' },
    ])
  })

  it('a register whose heads explain themselves in brackets: the whole-life cost is the budget, one year of it is not', () => {
    const { meanings, components } = readText(`
GMPP ID Number,Project Name,Department,IPA Delivery Confidence Assessment (at a fixed point in time),SRO Delivery Confidence Assessment,Departmental commentary on the IPA RAG rating.,Project - Start Date (Latest Approved Start Date),Financial Year Baseline (£m) (including Non-Government Costs),Financial Year Variance (%),TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs),Departmental narrative on budgeted whole life costs,TOTAL Baseline Benefits (£m)
HX_1,Forms,HX,Amber,Green,Long words,01/04/2015,243.20,-3%,"1,349.00",Rose,"2,110.00"
HX_2,Lines,HX,Red,Amber,Long words,12/10/2011,1.5,5%,Data not provided by department,Fell,Not set
HX_3,Gates,HX,Green,Exempt under Section 26,Words,01/02/2019,30.1,0%,180.7,Same,N/A`)
    expect(meanings).toMatchObject({
      'IPA Delivery Confidence Assessment (at a fixed point in time)': 'risk',
      'SRO Delivery Confidence Assessment': 'custom',
      'Financial Year Baseline (£m) (including Non-Government Costs)': 'custom',
      'TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)': 'budget',
      'Departmental narrative on budgeted whole life costs': 'custom',
    })
    expect(components[0]).toMatchObject({ budgetMinor: 134_900_000_000, benefitMinor: 211_000_000_000, deliveryRisk: 50 })
  })

  it('high confidence is low risk, and amounts that are not for publication are withheld', () => {
    const { components, problems } = readText(`
Project name,Agency,Delivery confidence assessment,Total budget ($ million),Expected completion date,Phase
Bush Payments,Services Agency,Medium-High,"$1,234.5",Jun-2026,Delivery
Reef Data,Department of Waters,Low,$12.3,Dec-2025,Delivery
Visa Gate,Department of Doors,Medium,nfp,nfp,Planning
Health Card,Department of Care,High,not for publication,30/06/2027,Closure`)
    expect(components.map(({ deliveryRisk }) => deliveryRisk)).toEqual([35, 80, 50, 20])
    expect(problems.map((line) => line.replace(/^.*: /, ''))).toEqual(['withheld', 'withheld', 'withheld'])
  })

  it('one of many ids and costs: the key of the project, its life-cycle cost, its name and not its investment’s', () => {
    const { meanings, left } = readText(`
Unique Investment Identifier,Agency Code,Agency Name,Investment Title,Project ID,Agency Project ID,Project Name,Start Date,Completion Date (B1),Lifecycle Cost ($ M),Schedule Variance (in days),Cost Variance ($ M),Planned Cost ($ M),Projected/Actual Cost ($ M),Updated Time
005-01,5,Department of Groves,GRV Systems,101,P1,Ledger Renewal,2011-10-01,2013-09-30,12.345,-92,0.5,11.845,12.345,12:10:00
005-01,5,Department of Groves,GRV Systems,102,P2,Portal Refresh,2012-01-15,2014-09-30,3.2,0,0,3.2,3.2,12:11:00
006-02,6,Department of Bays,BAY Data,103,P7,Data Lake,2010-10-01,2012-03-31,0.98,-61,-0.02,1,0.98,12:12:00
Total,,,,,,,,,16.525,,,16.045,16.525,`)
    expect(meanings).toMatchObject({
      'Project ID': 'key',
      'Project Name': 'name',
      'Agency Name': 'department',
      'Lifecycle Cost ($ M)': 'budget',
      'Cost Variance ($ M)': 'custom',
      'Schedule Variance (in days)': 'custom',
    })
    expect(left).toEqual(['5 total'])
  })

  it('heads said twice, for machines and for people: the words for people count', () => {
    const { components, lists } = readText(`
Projects of the bank,,,,,,
id,countryname,projectstatusdisplay,project_name,boardapprovaldate,closingdate,curr_total_commitment
Project Id,Country,Project Status,Project Name,Board Approval Date,Project Closing Date,Current Total Commitment
P1,Oz,Active,Roads,2018-05-31T00:00:00Z,2024-12-31T00:00:00Z,"150,000,000"
P2,Fern,Dropped,Schools,,2019-06-30T00:00:00Z,0`)
    expect(lists[0]!.table.headerRows).toEqual([3])
    expect(components).toMatchObject([
      { reference: 'P1', name: 'Roads', state: 'in_delivery', startDate: '2018-05-31', endDate: '2024-12-31', budgetMinor: 15_000_000_000 },
      { reference: 'P2', state: 'stopped', budgetMinor: 0 },
    ])
  })

  it('one row per project and report: changes of the budget are no budget, the forecast is; the day order comes from other columns', () => {
    const { meanings, components } = readText(`
Date Reported As Of,Project ID,Project Name,Managing Agency,Current Phase,Design Start,Budget Forecast,Total Budget Changes,Forecast Completion
05/01/2019,698,Plant Upgrade,DEP,4-Construction,06/28/2012,479298580.11,149446580.11,02/06/2024
05/01/2019,702,Bay Upgrade,DEP,1-Design,03/08/2013,60000000,0,
09/01/2018,698,Plant Upgrade,DEP,4-Construction,06/28/2012,479238580.11,149446580.11,06/30/2023`)
    expect(meanings).toMatchObject({ 'Budget Forecast': 'budget', 'Total Budget Changes': 'custom', 'Date Reported As Of': 'as_of' })
    expect(components[0]).toMatchObject({ name: 'Plant Upgrade', state: 'in_delivery', startDate: '2012-06-28', endDate: '2024-02-06' })
  })

  it.each([
    [
      'French, with semicolons and decimal commas',
      `Ministère porteur;Nom du projet;Début;Durée prévisionnelle en année;Phase du projet en cours;Coût estimé;Coût estimé par tranche
MEF;GALION;01/01/2015;6,4;Réalisation;26,3;De 20 à 50 M€
MI;ALBATROS;01/09/2017;5,1;Conception;113,5;Plus de 100 M€
MJ;PORTIQUE;01/03/2016;7,0;Déploiement;41,9;De 20 à 50 M€`,
      { name: 'GALION', state: 'in_delivery', startDate: '2015-01-01', budgetMinor: 2_630_000_000, currency: 'EUR' },
    ],
    [
      'German, in thousands, whose points part thousands as another column shows',
      `Lfd. Nr.;Maßnahme;Behörde;Projektleitung;Projektbeginn;Geplantes Projektende;Gesamtkosten in TEUR;Ist-Kosten in TEUR;Projektstatus;Ampel
1;E-Akte;BMX;Dr. Weiß;01.01.2021;31.12.2026;45.200;21.350,5;in Umsetzung;gelb
2;Register;BVX;Frau Groß;Q3 2022;Q4 2028;310.000;62.000;in Umsetzung;rot
3;Netze;ITX;Herr Kühn;2020;2025;12.400;12.400;abgeschlossen;grün`,
      { reference: '1', name: 'E-Akte', owner: 'Dr. Weiß', budgetMinor: 4_520_000_000, spentMinor: 2_135_050_000, deliveryRisk: 50 },
    ],
    [
      'Dutch, in millions',
      `Projectnaam;Ministerie;Startdatum;Geplande einddatum;Actuele kosten (x € 1 mln);Werkelijke kosten;Status
GrX;Defensie;01-01-2018;31-12-2024;2.735,4;612,3;In uitvoering
Portaal;Financiën;01-06-2020;31-12-2023;17,25;9,1;In uitvoering
Archief;OCW;01-03-2021;31-12-2022;6,4;6,4;Afgerond`,
      { name: 'GrX', state: 'in_delivery', startDate: '2018-01-01', endDate: '2024-12-31', budgetMinor: 273_540_000_000 },
    ],
    [
      'Norwegian, in millions of crowns',
      `Prosjektnavn;Departement;Oppstart;Ferdigstillelse;Kostnadsramme (mill. kr);Status
Fjordtunnel;Samferdselsdepartementet;2021;2028;"2 900,5";Gjennomføring
Skattemelding i Norge;Finansdepartementet;2019;2024;455,0;Avsluttet`,
      { name: 'Fjordtunnel', state: 'in_delivery', endDate: '2028-12-31', budgetMinor: 290_050_000_000 },
    ],
    [
      'Spanish',
      `Código;Nombre del proyecto;Ministerio;Fecha de inicio;Fecha de fin;Presupuesto (€);Ejecutado (€);Estado;Responsable
PR-001;Portal;Interior;01/02/2023;31/12/2025;1.250.000,00;400.000,00;En ejecución;A. Gómez
PR-002;Archivo;Cultura;15/03/2022;30/06/2024;320.500,50;320.500,50;Finalizado;B. Ruiz`,
      {
        reference: 'PR-001',
        name: 'Portal',
        state: 'in_delivery',
        endDate: '2025-12-31',
        budgetMinor: 125_000_000,
        spentMinor: 40_000_000,
      },
    ],
    [
      'Portuguese',
      `Código;Nome do Projeto;Órgão;Situação;Data de Início;Data de Término;Valor Total (R$);Valor Executado (R$)
101;Duplicação;DNX;Em andamento;01/02/2020;31/12/2026;R$ 1.250.000.000,00;R$ 640.000.000,00
103;Hospital;MX;Paralisado;01/03/2021;30/06/2025;R$ 210.000.000,00;R$ 33.000.000,00`,
      { reference: '101', state: 'in_delivery', currency: 'BRL', budgetMinor: 125_000_000_000, spentMinor: 64_000_000_000 },
    ],
  ])('%s', (_, text, first) => expect(readText(text).components[0]).toMatchObject(first))

  it('ranges, years as days, and who leads: a scheme pipeline', () => {
    const { components, problems } = readText(`
Scheme name,Lead body,Estimated cost,Construction start,In service,Procurement status
A1 bypass,Roads Office,£10m–£15m,2026/27,2029/30,Pre-procurement
River wall,Water Office,£1bn+,2027,2035,Planning
Data hall,Digital Office,TBC,TBC,TBC,`)
    expect(components[0]).toMatchObject({ name: 'A1 bypass', startDate: '2026-04-01', endDate: '2030-03-31', budgetMinor: 1_250_000_000 })
    expect(problems).toContain('3 Estimated cost: only_a_lower_limit')
  })
})
