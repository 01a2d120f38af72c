/** What the pack calls the organisation's own records and measures, in its language. */
export const packTexts = {
  en: {
    money: 'Money',
    allPeriods: 'all periods',
    place: (sheet: string, row: string) => (sheet === '' ? `row ${row}` : `sheet ${sheet}, row ${row}`),
    components: 'list of work',
    teams: 'teams',
    limits: 'limits',
    gave: { components: 'work, money, people, value', teams: 'heads and free share of the week', limits: 'money and people allowed' },
    measure: {
      contribution: 'contribution to our aims',
      net_benefit: 'benefit less cost',
      present_value: 'net present value',
      column: 'a column of the list',
      equal: 'one for each',
    },
    value: {
      contribution: 'contributions to the aims and the weight of each aim',
      net_benefit: 'benefits and costs by period',
      present_value: 'benefits and costs by period and the rate',
      column: 'a column of the list',
      equal: 'the placeholder that each piece of work counts one',
    },
    assumed: {
      middle_of_same_kind: (from: string) => `the middle of ${from} figures of the same kind`,
      middle_of_all: (from: string) => `the middle of all ${from} known figures`,
      in_proportion_to_money: (from: string) => `in proportion to money, as in ${from} others`,
    },
  },
  fr: {
    money: 'Budget',
    allPeriods: 'toutes périodes',
    place: (sheet: string, row: string) => (sheet === '' ? `ligne ${row}` : `feuille ${sheet}, ligne ${row}`),
    components: 'liste des travaux',
    teams: 'équipes',
    limits: 'plafonds',
    gave: {
      components: 'travaux, argent, équipes, valeur',
      teams: 'effectifs et part libre de la semaine',
      limits: 'argent et équipes permis',
    },
    measure: {
      contribution: 'contribution à nos buts',
      net_benefit: 'bénéfices moins coûts',
      present_value: 'valeur actuelle nette',
      column: 'une colonne de la liste',
      equal: 'un pour chacun',
    },
    value: {
      contribution: 'les contributions aux buts et le poids de chaque but',
      net_benefit: 'les bénéfices et les coûts par période',
      present_value: 'les bénéfices et les coûts par période et le taux',
      column: 'une colonne de la liste',
      equal: 'la convention que chaque travail compte un',
    },
    assumed: {
      middle_of_same_kind: (from: string) => `le milieu de ${from} chiffres du même genre`,
      middle_of_all: (from: string) => `le milieu des ${from} chiffres connus`,
      in_proportion_to_money: (from: string) => `en proportion de l’argent, comme dans ${from} autres`,
    },
  },
} as const
