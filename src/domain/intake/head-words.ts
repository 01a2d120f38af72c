import { parseHead } from './head-units.ts'

/** What a column can mean. `custom` keeps whatever has no place of its own. */
export const meanings = [
  'key',
  'name',
  'description',
  'sponsor',
  'owner',
  'kind',
  'state',
  'category',
  'department',
  'parent',
  'start',
  'finish',
  'budget',
  'spent',
  'forecast',
  'benefit',
  'value',
  'risk',
  'as_of',
  'mandatory',
  'tags',
  'needs',
  'excludes',
  'demand',
  'person',
  'role',
  'heads',
  'busy_share',
  'custom',
] as const
export type Meaning = (typeof meanings)[number]

interface Words {
  readonly meaning: Meaning
  /** The head says nothing else. */
  readonly sure: RegExp
  /** The head says so among other words. */
  readonly likely?: RegExp
}

/** Words for what lists of this sort hold, singular, folded. */
export const thing =
  '(project|projet|programme|program|initiative|component|activity|work|work ?item|product|item|task|investment|idea|application|service|scheme|contract)'

/** English and French, over folded words without units; the first line that is sure wins over any that is likely. */
const vocabulary: readonly Words[] = [
  {
    meaning: 'parent',
    sure: /^(parent|parent (id|key|project|programme|program|name|ref)|part of|belongs to|programme parent|projet parent|master programme)$/,
    likely: /^parent\b/,
  },
  {
    meaning: 'key',
    sure: new RegExp(
      `^(${thing} )?(id|ids|code|key|ref|reference|number|no|num|identifier|identifiant|numero|n°|cle|uid|guid|uuid|unique id|short ?code)( (id|number|code))?$|^(unique id|#|№|node|id unique|code projet|numero de projet|ref no|projektnummer|projekt ?nr|kennung|nummer|nr)$`,
    ),
    likely: /\b(id|identifier|identifiant|uid|ref|reference|code|key|number)$|^(id|code|ref|numero)\b/,
  },
  {
    meaning: 'name',
    sure: new RegExp(
      `^(${thing}s? )?(name|title|nom|titre|intitule|libelle)$|^(nom|titre|intitule|libelle) (du |de la |de l'|des |de )?(projet|programme|initiative|activite|produit)s?$|^(${thing}|what|programme project|project programme|project initiative|nom et prenom|projekt|projektname|projekttitel|bezeichnung|vorhaben|massnahme)$`,
    ),
    likely: new RegExp(`^${thing}s? (name|title)\\b|\\b(${thing}) name\\b|^name\\b|^(nom|intitule) `),
  },
  {
    meaning: 'description',
    sure: /^((project|short|long|brief) )?(description|summary|scope|objectives?|details?|resume|sommaire|portee|what is it|purpose|business case|synopsis|overview|aim|but)( (du|of the) (projet|project))?$/,
    likely: /\b(description|summary|narrative|scope|business case|synopsis|resume|comments?|commentary|commentaires?|remarks?|notes)\b/,
  },
  {
    meaning: 'sponsor',
    sure: /^(sponsor|executive sponsor|project sponsor|sro|senior responsible (owner|officer)|parrain|commanditaire|accountable|accountable (person|executive)|business sponsor|champion|sponsor name|promoteur)$/,
    likely: /\b(sponsor|sro|commanditaire)\b(?!.*\b(rag|rating|date|email)\b)/,
  },
  {
    meaning: 'owner',
    sure: /^(owner|project manager|programme manager|program manager|pm|manager|lead|project lead|delivery lead|responsible|responsable|chef de projet|cheffe de projet|chef|porteur|project owner|project director|product owner|assigned to|managed by|gestionnaire|charge de projet|who|contact)$/,
    likely: /\b(owner|project manager|chef de projet|responsable)\b(?!.*\b(rag|rating|date|email)\b)/,
  },
  {
    meaning: 'kind',
    sure: new RegExp(`^(${thing} )?(kind|type|nature|sort)( (de|of) (projet|travail|work))?$|^(type|genre) `),
    likely: /\btype$/,
  },
  {
    meaning: 'state',
    sure: /^((project|current|delivery|activity|overall) )?(status|state|stage|phase|lifecycle( stage| phase)?|etat|statut|etape|avancement|situation|gate|workflow)( (du|of) (projet|project))?$/,
    likely: /\b(status|stage|statut|etat)\b/,
  },
  {
    meaning: 'risk',
    sure: /^(rag|rag status|status rag|rag rating|(overall |delivery |project )?risk( (rating|level|score|rag))?|(ipa |mpa )?(delivery confidence( assessment)?|dca|rag)( rag| rating)?|health|overall health|confidence|risque|niveau de risque|sante|meteo|feu|risk label|ampel|ampelstatus|risiko)$/,
    likely: /\b(rag|risk|risque|health|delivery confidence)\b/,
  },
  {
    meaning: 'category',
    sure: /^((project|investment|portfolio) )?(category|categorie|classification|run grow transform|strategic category|axe|theme|thematique|workstream|stream)$/,
    likely: /\b(category|categorie)\b/,
  },
  {
    meaning: 'department',
    sure: /^((lead|owning|sponsoring|client) )?(department|dept|organi[sz]ation|division|directorate|business unit|unit|ministry|ministere|departement|direction|agency|agence|bureau|function|faculty|branch|area|business area|lead organi[sz]ation|service line|entity|entite|company|portfolio|group|groupe|site|location|pole|abteilung|bereich|ressort|amt|behorde|referat)( name)?$/,
    likely: /\b(department|dept|division|directorate|ministry|ministere|agency|business unit)\b/,
  },
  {
    meaning: 'start',
    sure: new RegExp(
      `^(${thing} )?((planned|actual|baseline|scheduled|expected|forecast|proposed) )?(start|begin|begins|starts|starting|commencement|kick ?off|from|debut|demarrage|lancement)( date| on| planned| prevu| prevue)?$|^date (de |du )?(debut|demarrage|lancement)( prevue?)?$|^start date planned$|^approval date$|^(projekt)?(beginn|start)(datum)?$`,
    ),
    likely: /\bstart( date)?\b|\bdate de debut\b|^debut\b|\bcommence/,
  },
  {
    meaning: 'finish',
    sure: new RegExp(
      `^(${thing} )?((planned|actual|baseline|scheduled|expected|estimated|forecast|target|proposed|current|latest) )?(end|ends|finish|finishes|completion|complete by|due|delivery|go ?live|closure|close|deadline|until|to|fin|echeance|achevement|livraison)( date| by| planned| prevu| prevue)?$|^date (de |d')?(fin|livraison|achevement|echeance|cloture|mise en service)( prevue?)?$|^(target date|end date planned|in service date|(projekt)?ende?|enddatum|fertigstellung)$`,
    ),
    likely:
      /\b(end|fin)$|\b(end date|finish( date)?|completion date|completion|due date|go live|date de fin|fin prevue|deadline|target date)\b/,
  },
  {
    meaning: 'spent',
    sure: /^(spent|spend|actuals?|actual (cost|spend|expenditure)s?|(spend|spent|cost|costs|expenditure|actuals?|depenses?) (to date|a date|ytd|a ce jour)|ytd|ytd (spend|actuals?)|depense|depenses|cout reel|expenditure|invoiced|paid|already spent|engage|realise)$/,
    likely: /\b(spent|to date|actuals?|a ce jour|ytd|expenditure)\b/,
  },
  {
    meaning: 'forecast',
    sure: /^(forecast|forecast (cost|outturn|total|at completion)|eac|estimate at completion|prevision|previsions|outturn|latest estimate|projected cost|cout previsionnel|cost forecast|remaining|to go)$/,
    likely: /\b(forecast|eac|outturn|prevision)\b/,
  },
  {
    meaning: 'budget',
    sure: /^((total|approved|project|overall|planned|estimated|current|requested|capital|whole life|baseline|annual|allocated) )*(budget|cost|costs|whole life costs?|wlc|funding|cout|couts|cout total|budget total|montant|enveloppe|amount|price|investment cost|capex|estimate|contract size|contract value)( (total|approved|baseline|estimate|estime|approuve|planned))?$|^(wlc baseline|whole life cost( baseline)?|cost estimate|kosten|gesamtkosten|gesamtbudget|investitionskosten|enveloppe budgetaire|budget (du projet|alloue|prevu|approuve)|cout (du projet|estime|prevu))$/,
    likely: /\b(whole life cost|wlc|budget|cost|cout|couts|funding|montant|spend)\b/,
  },
  {
    meaning: 'benefit',
    sure: /^((total|annual|expected|monetised|net|planned|financial|forecast) )*(benefits?|savings?|npv|net present value|return|income|revenue|gains?|benefices?|economies|van|roi|avantages)( (total|expected|attendus?|monetised|per year|estimate))?$/,
    likely: /\b(benefits?|savings?|npv|benefices?|economies|gains)\b/,
  },
  {
    meaning: 'value',
    sure: /^((strategic|business|priority|overall|total|weighted) )*(value|score|valeur|points|rating|strategic fit|alignment|value score|priority score|wsjf|evaluation|merit|note)( (score|by cio|total|totale?))?$|^(evaluation by .*|strategic alignment|priority|priorite)$/,
    likely: /\b(score|strategic value|valeur|evaluation)\b/,
  },
  {
    meaning: 'as_of',
    sure: /^(as of|as at|as of date|as at date|report(ing)? (date|period|month|quarter|year)|snapshot( date)?|data date|status date|date of report|date du rapport|date d'observation|period|periode|year|annee|exercice|fiscal year|financial year|month|mois|quarter|trimestre|fy|situation au|data as of)$/,
    likely: /\b(as of|as at|snapshot|reporting period|report date|data date)\b/,
  },
  {
    meaning: 'mandatory',
    sure: /^(mandatory|must ?do|must|must have|obligatory|obligatoire|regulatory|legal|compliance|committed|non discretionary|required|is mandatory|statutory)( (y n|flag))?$/,
    likely: /\b(mandatory|must ?do|obligatoire|statutory)\b/,
  },
  { meaning: 'tags', sure: /^(tags?|labels?|keywords?|etiquettes?|mots ?cles?)$/ },
  {
    meaning: 'needs',
    sure: /^(needs|depends on|dependenc(y|ies)|dependent on|predecessors?|prerequisites?|requires|depend de|dependances?|prealables?)$/,
    likely: /\b(depends on|dependenc(y|ies)|predecessor|prerequisite)\b/,
  },
  { meaning: 'excludes', sure: /^(excludes|conflicts with|alternative to|instead of|exclusive with|exclut)$/ },
  {
    meaning: 'person',
    sure: /^(person|employee|employee name|full name|staff|staff member|staff name|colleague|resource|resource name|first name|surname|last name|collaborateur|personne|prenom|employe|salarie|member|who)$/,
    likely: /\b(employee|staff|resource) name\b/,
  },
  {
    meaning: 'role',
    sure: /^(role|team|job|job title|position|skill|skills|discipline|profession|poste|fonction|equipe|metier|competence|team role|role team|grade|squad|capability|resource type)$/,
    likely: /\b(job title|role|team|equipe|poste)\b/,
  },
  {
    meaning: 'heads',
    sure: /^(heads?|headcount|fte|ftes|etp|people|effectifs?|number of people|capacity|capacity fte|no of people|size|team size|wte|contract fte|fte contract)$/,
    likely: /\b(fte|headcount|etp|wte)\b/,
  },
  {
    meaning: 'busy_share',
    sure: /^((time )?(on |for )?(bau|business as usual|run|support|operations|day job)( (share|time|work|load))?|busy|utili[sz]ation|already busy|charge courante|part du courant)$/,
    likely: /\b(bau|business as usual|day job)\b/,
  },
  {
    meaning: 'demand',
    sure: /^(demand|effort|people needed|fte needed|fte required|staff needed|resource demand|person (days|months)|man days|jours homme|charge|team needed|resources needed|besoin)$/,
    likely: /\b(person days|man days|jours homme|fte needed|people needed|effort)\b/,
  },
]

export interface HeadSense {
  readonly meaning: Meaning
  /** 0 to 1: how plainly the words say so. */
  readonly strength: number
}

/** Every meaning the words of a head allow, the plainest first; equal ones in the order of the vocabulary. */
export function sensesOf(header: string): readonly HeadSense[] {
  const { words } = parseHead(header)
  const senses = vocabulary.flatMap(({ meaning, sure, likely }): HeadSense[] => {
    if (sure.test(words)) return [{ meaning, strength: 0.95 }]
    const match = likely?.exec(words)
    return match ? [{ meaning, strength: 0.55 + 0.3 * (match[0].length / Math.max(1, words.length)) }] : []
  })
  return senses.sort((a, b) => b.strength - a.strength)
}

/** Whether the words stand at the head of a column in lists of this sort. */
export function isKnownHead(text: string): boolean {
  return text.length <= 80 && sensesOf(text).length > 0
}
