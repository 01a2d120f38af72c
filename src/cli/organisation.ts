import { getCapacity } from '#application/capacity/capacity.ts'
import { editLimits, getLimits } from '#application/capacity/limits.ts'
import { createRole, deleteRole, editRole, listRoles } from '#application/capacity/roles.ts'
import { listObstacles, listThanks, reportObstacle, sayThanks } from '#application/feedback/feedback.ts'
import { changePeriods, previewPeriods } from '#application/organisation/change-periods.ts'
import { deleteOrganisation, editOrganisation, getOrganisation } from '#application/organisation/organisation.ts'
import { deleteRate, listRates, setRate } from '#application/organisation/rates.ts'
import { erasePerson } from '#application/people/erase-person.ts'
import { addPerson, listPeople } from '#application/people/people.ts'
import { addSample } from '#application/samples/add-sample.ts'
import { createView, deleteView, editView, listViews, openViewFirst } from '#application/view/views.ts'
import * as feedback from '#contract/feedback.ts'
import * as limit from '#contract/limit.ts'
import * as contract from '#contract/organisation.ts'
import * as person from '#contract/person.ts'
import * as role from '#contract/role.ts'
import { addSample as addSampleOperation } from '#contract/sample.ts'
import * as view from '#contract/view.ts'
import { asLines, asText } from './as-text.ts'
import { command } from './command.ts'

export const organisationCommands = [
  command({ usage: 'portolan organisation show', operation: contract.getOrganisation, run: getOrganisation, print: asText }),
  command({
    usage:
      'portolan organisation edit --revision <number> [--name <name>] [--office-scope <scope>] [--base-currency <code>] [--time-zone <zone>] [--working-days <day…>] [--working-day-minutes <minutes>]',
    operation: contract.editOrganisation,
    run: editOrganisation,
    print: asText,
  }),
  command({
    usage:
      'portolan organisation periods --period-kind <kind> --planning-start <date> --period-count <count> --revision <number> [--fiscal-year-first-month <month>]',
    operation: contract.changePeriods,
    run: changePeriods,
    print: asText,
  }),
  command({
    usage:
      'portolan organisation preview-periods --period-kind <kind> --planning-start <date> --period-count <count> [--fiscal-year-first-month <month>]',
    operation: contract.previewPeriods,
    run: previewPeriods,
    print: asText,
  }),
  command({ usage: 'portolan organisation rates', operation: contract.listRates, run: listRates, print: asText }),
  command({
    usage: 'portolan organisation rate <currency> --from-date <date> --rate-billionths <number>',
    operation: contract.setRate,
    run: setRate,
    print: asText,
  }),
  command({
    usage: 'portolan organisation delete-rate <rate-id> [--revision <number>]',
    operation: contract.deleteRate,
    run: deleteRate,
    print: () => 'deleted',
  }),
  command({
    usage: 'portolan organisation delete [--confirm-name <name>]',
    operation: contract.deleteOrganisation,
    run: deleteOrganisation,
    print: () => 'deleted',
  }),
  command({
    usage: 'portolan organisation sample <sample>',
    operation: addSampleOperation,
    run: addSample,
    print: ({ organisationId, name }) => `${organisationId}  ${name}`,
  }),
]

export const roleCommands = [
  command({
    usage: 'portolan role list',
    operation: role.listRoles,
    run: listRoles,
    print: asLines(
      ({ id, name, headsHundredths, businessAsUsualPercent }) =>
        `${id}  ${name}: ${headsHundredths / 100} heads, ${businessAsUsualPercent} % business as usual`,
    ),
  }),
  command({
    usage: 'portolan role add <name> --heads-hundredths <number> [--business-as-usual-percent <percent>] [--exceptions <json…>]',
    operation: role.createRole,
    run: createRole,
    print: ({ id, name }) => `${id}  ${name}`,
  }),
  command({
    usage:
      'portolan role edit <role-id> --revision <number> [--name <name>] [--heads-hundredths <number>] [--business-as-usual-percent <percent>] [--exceptions <json…>]',
    operation: role.editRole,
    run: editRole,
    print: asText,
  }),
  command({
    usage: 'portolan role delete <role-id> [--revision <number>]',
    operation: role.deleteRole,
    run: deleteRole,
    print: () => 'deleted',
  }),
  command({ usage: 'portolan role capacity', operation: role.getCapacity, run: getCapacity, print: asText }),
]

export const limitCommands = [
  command({ usage: 'portolan limit show', operation: limit.getLimits, run: getLimits, print: asText }),
  command({
    usage: 'portolan limit set --money <json> --revision <number> [--shares <json…>]',
    operation: limit.editLimits,
    run: editLimits,
    print: asText,
  }),
]

export const personCommands = [
  command({
    usage: 'portolan person list [--search <words>] [--limit <count>] [--after <cursor>]',
    operation: person.listPeople,
    run: listPeople,
    print: asLines(({ id, name }) => `${id}  ${name}`),
  }),
  command({ usage: 'portolan person add <name> [--email <address>]', operation: person.addPerson, run: addPerson, print: ({ id }) => id }),
  command({
    usage: 'portolan person erase <person-id> --confirm-name <name>',
    operation: person.erasePerson,
    run: erasePerson,
    print: () => 'erased; texts, lists taken in, packs and backups were not searched for the name',
  }),
]

export const viewCommands = [
  command({
    usage: 'portolan view list [--list <list>]',
    operation: view.listViews,
    run: listViews,
    print: asLines(({ id, list, name }) => `${id}  ${list}: ${name}`),
  }),
  command({
    usage: 'portolan view add <name> --list <list> --query <json> [--shared <true-or-false>]',
    operation: view.createView,
    run: createView,
    print: ({ id }) => id,
  }),
  command({
    usage: 'portolan view edit <view-id> --revision <number> [--name <name>] [--query <json>] [--shared <true-or-false>]',
    operation: view.editView,
    run: editView,
    print: asText,
  }),
  command({ usage: 'portolan view delete <view-id>', operation: view.deleteView, run: deleteView, print: () => 'deleted' }),
  command({
    usage: 'portolan view first --list <list> --view-id <id>',
    operation: view.openViewFirst,
    run: openViewFirst,
    print: () => 'The list opens by it',
  }),
]

export const feedbackCommands = [
  command({
    usage: 'portolan feedback obstacle <in-the-way> --about-kind <kind> [--would-help <text>] [--about-id <id>]',
    operation: feedback.reportObstacle,
    run: reportObstacle,
    print: () => 'noted',
  }),
  command({
    usage: 'portolan feedback obstacles [--limit <count>] [--after <cursor>]',
    operation: feedback.listObstacles,
    run: listObstacles,
    print: asLines(({ saidAt, personName, inTheWay, wouldHelp }) => `${saidAt.slice(0, 10)}  ${personName}: ${inTheWay} → ${wouldHelp}`),
  }),
  command({
    usage: 'portolan feedback thanks <line> --about-kind <kind> [--about-id <id>]',
    operation: feedback.sayThanks,
    run: sayThanks,
    print: () => 'noted',
  }),
  command({
    usage: 'portolan feedback helped [--limit <count>] [--after <cursor>]',
    operation: feedback.listThanks,
    run: listThanks,
    print: asLines(({ saidAt, personName, line }) => `${saidAt.slice(0, 10)}  ${personName}: ${line}`),
  }),
]
