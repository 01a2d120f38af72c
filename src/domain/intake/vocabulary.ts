import type { Meaning } from './meanings.ts'

/** How the heads of one meaning are worded, over folded words without units. */
export interface Words {
  readonly meaning: Meaning
  /** The head says nothing else. */
  readonly sure: RegExp
  /** The head says so among other words. */
  readonly likely?: RegExp
  /** Words that speak about such a value and do not hold it. */
  readonly never?: RegExp
  /** Heads that are sure and yet second to another one of the same meaning. */
  readonly second?: RegExp
}

/** Words for what lists of this sort hold, singular, folded. */
export const thing =
  '(project|projet|programme|program|initiative|component|activity|work|work ?item|product|item|task|issue|epic|request|demand|investment|idea|application|service|scheme|contract|milestone|deliverable|proyecto|projeto|progetto|projekt|prosjekt|massnahme)'

/** Said of money and days that come before or beside those that count now. */
const earlier =
  /\b(initial|original|baseline|first|previous|prior|historic|b1|initi[ae]le?s?|urspr\w*|annual|in year|yearly|remaining|fy|financial year|fiscal year|requested|rebaseline)\b/
/** Words that speak about an amount and do not hold it. */
export const aboutFigures =
  /\b(changes?|variances?|deviation|difference|ecart|abweichung|narrative|commentary|comments?|explanation|reasons?|status|health|rating|rag|trend|type|source|sources|tranche|band|range|category|code|flag|share|rate|index|confidence|method|year of|currency|devise|line|owner|manager|approved by|justification|ratio|roi|overrun|account|holder)\b/
const aboutDays =
  /\b(narrative|commentary|comments?|variances?|changes?|status|reasons?|deviation|slip\w*|delay\w*|duration|confidence|rag|rating|days|stage|phase|type|by whom|year built)\b/

/** Words in English, French, German, Spanish, Portuguese, Italian, Dutch and the Nordic languages; the surest counts. */
export const vocabulary: readonly Words[] = [
  {
    meaning: 'parent',
    sure: /^(parent|parent (id|key|project|programme|program|name|ref|task|issue|item|work item)|part of|belongs to|programme parent|projet parent|master programme)$/,
    likely: /^parent\b/,
  },
  {
    meaning: 'key',
    sure: new RegExp(
      `^((gmpp|unique|major projects?|wbs|pmo|fms|agency) )?(${thing} )?(id|ids|code|key|ref|reference|number|numbers|no|num|identifier|identifiant|numero|nummer|n°|cle|uid|guid|uuid|unique id|short ?code|def|definition)( (id|number|code))?$|^(unique id|#|№|node|id unique|code projet|(no|numero) (de |du )?(projet|programme|dossier)|ref no|projektnummer|projekt ?nr|projectnummer|prosjektnummer|kennung|nummer|nr|lfd ?nr|codigo|clave|codice|id (del |do )?(proyecto|projeto)|codigo (del |do )?(proyecto|projeto)|structure code)$`,
    ),
    likely: /\b(id|identifier|identifiant|uid|ref|reference|code|key|number|codigo)$|^(id|code|ref|numero|codigo)\b/,
    never:
      /\b(phone|telephone|postal|zip|cost|country|currency|comp|company|agency|department|dept|vendor|contract|budget|fund|org)\b.*\b(code|number|id|no)\b/,
  },
  {
    meaning: 'name',
    sure: new RegExp(
      `^(${thing}s? )?(name|title|nom|titre|intitule|libelle|nombre|titulo|titolo|naam|navn|namn)$|^(nom|titre|intitule|libelle|nombre|nome|titulo|denominazione|denominacion) (du |de la |de l'|des |de |del |do |da )?(projet|programme|initiative|activite|produit|proyecto|programa|projeto|progetto)s?$|^(${thing}|what|programme project|project programme|project initiative|program project|nom et prenom|projektname|projekttitel|bezeichnung|vorhaben|projectnaam|prosjektnavn|projektnavn|projektnamn|primary column|primary|nome|empreendimento)$`,
    ),
    likely: new RegExp(
      `^${thing}s? (name|title)\\b|\\b(${thing}) name\\b|^name\\b|^(nom|intitule|nombre) |^(summary|short description|objet|betreff|subject|scheme name|headline)$`,
    ),
    never:
      /\b(agency|department|dept|manager|owner|sponsor|vendor|client|fund|country|region|sro|stage|portfolio|organi[sz]ation|complet|epic|type|office|contact|bureau|provider|contractor)\b/,
    second: /^(program|programme|portfolio|initiative|investment|product)s?\b/,
  },
  {
    meaning: 'description',
    sure: /^((project|short|long|brief|detailed|work|programme|program) )?(description|summary|scope|objectives?|details?|resume|sommaire|portee|what is it|purpose|business case|synopsis|overview|aims?|but|beschreibung|descripcion|descricao|descrizione|omschrijving|beskrivelse|beskrivning|objetivo|pdo|project development objective)( (aims?|objectives?|outcomes?))?( (du|of the) (projet|project))?$|^description et objectifs( du projet)?$|^objectives outcomes$/,
    likely: /\b(description|summary|narrative|scope|business case|synopsis|resume|comments?|commentary|commentaires?|remarks?|notes)\b/,
    never: /\b(status|stage|approved|date|count|score|rating|budgets?|schedule|costs?|benefits|variance|rag)\b/,
  },
  {
    meaning: 'sponsor',
    sure: /^(sponsor|executive sponsor|project sponsor|sro|senior responsible (owner|officer)( sro)?|parrain|commanditaire|accountable|accountable (person|executive)|business sponsor|champion|sponsor name|promoteur|auftraggeber|patrocinador|opdrachtgever)( name)?$/,
    likely: /\b(sponsor|sro|commanditaire)\b(?!.*\b(rag|rating|date|email|delivery|confidence|assessment|dca)\b)/,
  },
  {
    meaning: 'owner',
    sure: /^(owner|project manager|programme manager|program manager|pm|manager|lead|project lead|delivery lead|responsible|responsable|chef de projet|cheffe de projet|chef|porteur|project owner( name)?|project director|product owner|assigned to|assignee|managed by|gestionnaire|charge de projet|who|contact|person|resp person|person responsible|responsible person|projektleitung|projektleiter(in)?|verantwortlich|gerente|gerente (del|do) (proyecto|projeto)|responsavel|responsabile|projectleider|prosjektleder)( name)?$/,
    likely: /\b(owner|project manager|chef de projet|responsable)\b(?!.*\b(rag|rating|date|email)\b)/,
  },
  {
    meaning: 'kind',
    sure: new RegExp(`^(${thing} )?(kind|type|nature|sort)( (de|of) (projet|travail|work))?$|^(type|genre) `),
    likely: /\btype$/,
  },
  {
    meaning: 'state',
    sure: /^((project|current|delivery|activity|overall|work|development|procurement|lifecycle|life cycle) )?(status|state|stage|phase|lifecycle( stage| phase)?|life cycle|etat|statut|etape|avancement|situation|situacao|gate|workflow|estado|stato|projektstatus|fase|tilstand|phase du projet en cours|project status display)( (du|of) (projet|project))?$/,
    likely: /\b(status|stage|phase|statut|etat|workflow stage)\b/,
    never: /\b(description|date|report|comments?|narrative|indicator|code)\b/,
    second: /\b(procurement|lifecycle|development|gate|workflow|phase|stage)\b/,
  },
  {
    meaning: 'risk',
    sure: /^(rag|ryg|rag status|status rag|rag rating|(overall |delivery |project )?risk( (rating|level|score|rag))?|(ipa |mpa |sro |nista )?(delivery confidence( assessment)?|dca|rag)( rag| rating)?|health|(overall |project )?health|confidence|risque|niveau de risque|sante|meteo|feu|risk label|ampel|ampelstatus|risiko|riesgo|risco|rischio|semaforo|status indicator|traffic light|probability of success)$/,
    likely: /\b(rag|risk|risque|health|delivery confidence)\b/,
    never: /\b(narrative|commentary|comments?|description|register|owner|mitigation|actions?|date|previous|last|benefits?|departmental)\b/,
    second: /^(sro|project|previous)\b/,
  },
  {
    meaning: 'category',
    sure: /^((project|investment|portfolio|annual report|strategic) )?(category|categorie|classification|run grow transform|strategic category|axe|theme|thematique|workstream|stream|kategorie|categoria)$/,
    likely: /\b(category|categorie)\b/,
  },
  {
    meaning: 'department',
    sure: /^((lead|owning|sponsoring|client|managing|responsible|implementing|delivery) )?(department|departments|dept|departement|organi[sz]ation|division|directorate|business unit|unit|ministry|ministere|departement|direction|agency|agence|bureau|function|faculty|branch|area|business area|lead organi[sz]ation|service line|entity|entite|company|portfolio|group|groupe|site|location|pole|abteilung|bereich|ressort|amt|behorde|referat|ministerio|orgao|ministerie|ministero|departamento|cluster|dept agency|agency dept|lead body|obs unit|ministere porteur)( name)?$/,
    likely: /\b(department|dept|division|directorate|ministry|ministere|agency|business unit)\b/,
    never: /\b(narrative|commentary|code|id|number|budget|email|approval)\b/,
    second: /^(portfolio|group|site|location|area|function|cluster|company|client)\b/,
  },
  {
    meaning: 'start',
    sure: new RegExp(
      `^(${thing} )?((planned|actual|baseline|scheduled|expected|forecast|proposed|approved|initial|original|current|latest|revised|requested|schedule|construction|design) )*(start|begin|begins|starts|starting|commencement|kick ?off|from|debut|demarrage|lancement|inception)( date| on| planned| prevu| prevue)?$|^date (de |du )?(debut|demarrage|lancement)( prevue?)?$|^(timeline start|start date planned|approval date|board approval date|latest approved start date|startdatum|oppstart|startdato|startdatum|fecha (de )?inicio|inicio|data (de |di )?inicio|data inizio)$|^(projekt)?(beginn|start)(datum)?$`,
    ),
    likely: /\bstart( date)?\b|\bdate de debut\b|^debut\b|\bcommence/,
    never: aboutDays,
    second: earlier,
  },
  {
    meaning: 'finish',
    sure: new RegExp(
      `^(${thing} )?((planned|actual|baseline|scheduled|schedule|expected|estimated|forecast|target|proposed|current|latest|approved|initial|original|revised|requested|projected) )*(end|ends|finish|finishes|complete|completion|complete by|due|delivery|go ?live|closure|close|closing|deadline|until|to|fin|echeance|achevement|livraison|in service)( date| by| planned| prevu| prevue)?( b1| b2)?$|^date (de |d')?(fin|livraison|achevement|echeance|cloture|mise en service)( prevue?)?$|^date of (commissioning|completion)( anticipated| expected| planned)?$|^(timeline end|target date|end date planned|in service date|latest approved end date|project closing date|(projekt|geplantes projekt)?ende?|enddatum|fertigstellung|einddatum|geplande einddatum|herijkte einddatum|ferdigstillelse|sluttdato|slutdato|fecha (de )?fin(alizacion)?|data (de |di )?(termino|fim|fine)|data fine|termino)$`,
    ),
    likely:
      /\b(end|fin)$|\b(end date|finish( date)?|completion date|completion|due date|go live|date de fin|fin prevue|deadline|target date)\b/,
    never: aboutDays,
    second: earlier,
  },
  {
    meaning: 'spent',
    sure: /^(spent|spend|actuals?|actual (total )?(cost|spend|expenditure|budget)s?|(current |total |project )?((spend|spent|expended|cost|costs|expenditure|actuals?|depenses?|actual spend|actual cost|total cost) (to date|a date|ytd|a ce jour))|ytd|ytd (spend|actuals?)|depense|depenses|cout reel|expenditure|invoiced|paid|already spent|engage|realise|budget spent|ist kosten|istkosten|ejecutado|valor executado|executado|gasto|gastado|pago|total actual cost|werkelijke kosten)$/,
    likely: /\b(spent|to date|actuals?|a ce jour|ytd|expenditure|expended|actual cost|werkelijke kosten|executado|ejecutado)\b/,
    never: new RegExp(`${aboutFigures.source}|\\b(start|end|finish|completion|date|projected|percent|percentual)\\b(?<!to date)`),
    second: earlier,
  },
  {
    meaning: 'forecast',
    sure: /^(forecast|forecast (cost|outturn|total|at completion|budget)|budget forecast|eac|estimate at completion|prevision|previsions|outturn|latest estimate|projected( actual)? cost|total forecast cost|cout previsionnel|cost forecast|remaining|to go|etc)$/,
    likely: /\b(forecast|eac|outturn|prevision|projected|anticipated)\b/,
    never: new RegExp(`${aboutFigures.source}|\\b(start|end|finish|completion|date)\\b`),
    second: earlier,
  },
  {
    meaning: 'budget',
    sure: /^((total|approved|project|overall|planned|estimated|estime|current|latest|revised|requested|capital|whole life|lifecycle|life cycle|baseline|annual|allocated|budgeted|original|initial|grand|net|gross|initiele|actuele|investment) )*(budget|cost|costs|whole life costs?|whole of life costs?|wlc|funding|cout|couts|cout total|budget total|montant|enveloppe|amount|price|investment cost|capex|estimate|contract size|contract value|commitment|expenditure|total|kosten|presupuesto|inversion|orcamento|custo|costo|valor|importo|begroting|project ?total|appropriation|allocation)( (total|approved|baseline|estimate|estime|approuve|planned))?$|^(total baseline whole life costs?|whole life costs? total baseline|(total )?budgeted whole life costs?|wlc baseline|whole life cost( baseline)?|cost estimate|gesamtkosten|gesamtbudget|gesamtvolumen|investitionskosten|projektkosten|enveloppe budgetaire|budget (du projet|alloue|prevu|approuve|cost)|budget cost|planned cost|cout (du projet|estime|prevu)|valor total|coste total|costo totale|kostnadsramme|styringsramme|totale kosten|total amt|lend project cost|total value|curr total commitment|current total commitment)$/,
    likely:
      /\b(whole (of )?life costs?|wlc|budget|costs?|couts?|funding|montant|spend|presupuesto|orcamento|kosten|commitment|appropriations?)\b/,
    never: new RegExp(
      `${aboutFigures.source}|\\b(spent|to date|actual|ytd|date|spend ratio|benefits?|savings?|year|par tranche|prior|centre|center)\\b`,
    ),
    second: earlier,
  },
  {
    meaning: 'benefit',
    sure: /^((total|annual|expected|monetised|net|planned|financial|forecast|project|baseline|estimated) )*(benefits?|savings?|npv|net present value|return|income|revenue|gains?|benefices?|economies|van|avantages|nutzen|beneficios?|economia)( (total|expected|attendus?|monetised|per year|estimate))?$/,
    likely: /\b(benefits?|savings?|npv|benefices?|economies|gains)\b/,
    never: new RegExp(`${aboutFigures.source}|\\b(percent|ratio|bcr)\\b`),
    second: /\b(annual|net present value|npv|income|revenue|return)\b/,
  },
  {
    meaning: 'value',
    sure: /^((strategic|business|priority|overall|total|weighted) )*(value|score|valeur|points|rating|strategic fit|alignment|value score|priority score|wsjf|evaluation|merit|note)( (score|by cio|total|totale?))?$|^(evaluation by .*|strategic alignment|priority|priorite)$/,
    likely: /\b(score|strategic value|valeur|evaluation)\b/,
    never: /\b(complexity|feasibility|risk|support|stakeholder|difficulty|confidence)\b/,
  },
  {
    meaning: 'as_of',
    sure: /^(as of|as at|as of date|as at date|date reported as of|report(ing|ed)? (date|period|month|quarter|year)|reported date|snapshot( date)?|data date|status date|date of report|date du rapport|date d'observation|period|periode|year|annee|exercice|fiscal year|financial year|month|mois|quarter|trimestre|fy|situation au|data as of|date de publication|peildatum|stand|stichtag)$/,
    likely: /\b(as of|as at|snapshot|reporting period|report date|data date)\b/,
  },
  {
    meaning: 'mandatory',
    sure: /^(mandatory|must ?do|must|must have|obligatory|obligatoire|regulatory|legal|compliance|committed|non discretionary|required|is mandatory|statutory|verpflichtend|obligatorio|obrigatorio)( (y n|flag))?$/,
    likely: /\b(mandatory|must ?do|obligatoire|statutory)\b/,
  },
  { meaning: 'tags', sure: /^(tags?|labels?|keywords?|etiquettes?|mots ?cles?)$/ },
  {
    meaning: 'needs',
    sure: /^(needs|depends on|dependenc(y|ies)|dependent on|predecessors?|prerequisites?|requires|depend de|dependances?|prealables?)$/,
    likely: /\b(depends on|dependenc(y|ies)|predecessor|prerequisite)\b/,
    never: /\b(count|number|score)\b/,
  },
  { meaning: 'excludes', sure: /^(excludes|conflicts with|alternative to|instead of|exclusive with|exclut)$/ },
  {
    meaning: 'currency',
    sure: /^(.* )?(currency|currency code|iso currency|curr|crcy|ccy|devise|monnaie|wahrung|moneda|moeda|valuta)( code)?$/,
  },
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
