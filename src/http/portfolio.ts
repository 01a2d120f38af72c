import * as aims from '#application/aim/aims.ts'
import { getAlignment } from '#application/aim/alignment.ts'
import { listContributions, setContributions } from '#application/aim/contributions.ts'
import { orderAims } from '#application/aim/order-aims.ts'
import { getCapacity } from '#application/capacity/capacity.ts'
import { editLimits, getLimits } from '#application/capacity/limits.ts'
import { createRole, deleteRole, editRole, listRoles } from '#application/capacity/roles.ts'
import { bulkEdit, previewBulkEdit, undoBulkEdit } from '#application/component/bulk-edit.ts'
import { countComponents, getComponent, listComponents } from '#application/component/component.ts'
import { createComponent, editComponent } from '#application/component/edit-component.ts'
import { createField, deleteField, editField, listFields } from '#application/component/fields.ts'
import { changeKind, deleteComponent, moveComponent } from '#application/component/move-component.ts'
import { listCycle } from '#application/decision/cycle.ts'
import { getDecision, listDecisions, recordDecision } from '#application/decision/decisions.ts'
import * as feedback from '#application/feedback/feedback.ts'
import { changePeriods, previewPeriods } from '#application/organisation/change-periods.ts'
import { deleteOrganisation, editOrganisation, getOrganisation } from '#application/organisation/organisation.ts'
import { deleteRate, listRates, setRate } from '#application/organisation/rates.ts'
import { getOverview } from '#application/overview/overview.ts'
import { erasePerson } from '#application/people/erase-person.ts'
import { addPerson, listPeople } from '#application/people/people.ts'
import { rankComponents } from '#application/portfolio/rank-components.ts'
import { addSample } from '#application/samples/add-sample.ts'
import { acceptSelection } from '#application/selection/accept-selection.ts'
import { cancelSelection, getSelection, listChangedSince, listSelections } from '#application/selection/selections.ts'
import { startSelection } from '#application/selection/start-selection.ts'
import { compareSelections, explainLeftOut, tryMoney } from '#application/selection/study-selection.ts'
import { writeList } from '#application/view/list-file.ts'
import * as views from '#application/view/views.ts'
import * as aim from '#contract/aim.ts'
import * as bulk from '#contract/bulk-edit.ts'
import * as component from '#contract/component.ts'
import * as contribution from '#contract/contribution.ts'
import * as field from '#contract/custom-field.ts'
import * as decision from '#contract/decision.ts'
import * as said from '#contract/feedback.ts'
import * as limit from '#contract/limit.ts'
import * as listFile from '#contract/list-file.ts'
import * as organisation from '#contract/organisation.ts'
import { getOverview as overviewOperation } from '#contract/overview.ts'
import * as person from '#contract/person.ts'
import * as ranking from '#contract/ranking.ts'
import * as role from '#contract/role.ts'
import { addSample as addSampleOperation } from '#contract/sample.ts'
import * as selection from '#contract/selection.ts'
import * as view from '#contract/view.ts'
import { route } from './route.ts'

export const portfolioRoutes = [
  route(organisation.getOrganisation, getOrganisation),
  route(organisation.editOrganisation, editOrganisation),
  route(organisation.changePeriods, changePeriods),
  route(organisation.previewPeriods, previewPeriods),
  route(organisation.deleteOrganisation, deleteOrganisation),
  route(addSampleOperation, addSample),
  route(organisation.listRates, listRates),
  route(organisation.setRate, setRate),
  route(organisation.deleteRate, deleteRate),

  route(overviewOperation, getOverview),
  route(component.listComponents, listComponents),
  route(component.countComponents, countComponents),
  route(component.getComponent, getComponent),
  route(component.createComponent, createComponent),
  route(component.editComponent, editComponent),
  route(component.moveComponent, moveComponent),
  route(component.changeKind, changeKind),
  route(component.deleteComponent, deleteComponent),
  route(bulk.previewBulkEdit, previewBulkEdit),
  route(bulk.bulkEdit, bulkEdit),
  route(bulk.undoBulkEdit, undoBulkEdit),

  route(field.listFields, listFields),
  route(field.createField, createField),
  route(field.editField, editField),
  route(field.deleteField, deleteField),
  route(person.listPeople, listPeople),
  route(person.addPerson, addPerson),
  route(person.erasePerson, erasePerson),

  route(aim.listAims, aims.listAims),
  route(aim.createAim, aims.createAim),
  route(aim.editAim, aims.editAim),
  route(aim.deleteAim, aims.deleteAim),
  route(aim.orderAims, orderAims),
  route(aim.getAlignment, getAlignment),
  route(contribution.listContributions, listContributions),
  route(contribution.setContributions, setContributions),

  route(role.listRoles, listRoles),
  route(role.createRole, createRole),
  route(role.editRole, editRole),
  route(role.deleteRole, deleteRole),
  route(role.getCapacity, getCapacity),
  route(limit.getLimits, getLimits),
  route(limit.editLimits, editLimits),

  route(ranking.rankComponents, rankComponents),
  route(selection.startSelection, startSelection),
  route(selection.listSelections, listSelections),
  route(selection.getSelection, getSelection),
  route(selection.cancelSelection, cancelSelection),
  route(selection.explainLeftOut, explainLeftOut),
  route(selection.compareSelections, compareSelections),
  route(selection.listChangedSince, listChangedSince),
  route(selection.tryMoney, tryMoney),
  route(selection.acceptSelection, acceptSelection),

  route(decision.listDecisions, listDecisions),
  route(decision.getDecision, getDecision),
  route(decision.recordDecision, recordDecision),
  route(decision.listCycle, listCycle),

  route(view.listViews, views.listViews),
  route(view.createView, views.createView),
  route(view.editView, views.editView),
  route(view.deleteView, views.deleteView),
  route(view.openViewFirst, views.openViewFirst),
  route(listFile.writeList, writeList),
  route(said.reportObstacle, feedback.reportObstacle),
  route(said.listObstacles, feedback.listObstacles),
  route(said.sayThanks, feedback.sayThanks),
  route(said.listThanks, feedback.listThanks),
]
