import * as aims from '#application/aim/aims.ts'
import { listContributions, setContributions } from '#application/aim/contributions.ts'
import { orderAims } from '#application/aim/order-aims.ts'
import { editLimits, getLimits } from '#application/capacity/limits.ts'
import { createRole, deleteRole, editRole, listRoles } from '#application/capacity/roles.ts'
import { countComponents, getComponent, listComponents } from '#application/component/component.ts'
import { createComponent, editComponent } from '#application/component/edit-component.ts'
import { changeKind, deleteComponent, moveComponent } from '#application/component/move-component.ts'
import { getDecision, listDecisions, recordDecision } from '#application/decision/decisions.ts'
import { changePeriods } from '#application/organisation/change-periods.ts'
import { deleteOrganisation, editOrganisation, getOrganisation } from '#application/organisation/organisation.ts'
import { deleteRate, listRates, setRate } from '#application/organisation/rates.ts'
import * as aim from '#contract/aim.ts'
import * as component from '#contract/component.ts'
import * as contribution from '#contract/contribution.ts'
import * as decision from '#contract/decision.ts'
import * as limit from '#contract/limit.ts'
import * as organisation from '#contract/organisation.ts'
import * as role from '#contract/role.ts'
import { route } from './route.ts'

export const portfolioRoutes = [
  route(organisation.getOrganisation, getOrganisation),
  route(organisation.editOrganisation, editOrganisation),
  route(organisation.changePeriods, changePeriods),
  route(organisation.deleteOrganisation, deleteOrganisation),
  route(organisation.listRates, listRates),
  route(organisation.setRate, setRate),
  route(organisation.deleteRate, deleteRate),

  route(component.listComponents, listComponents),
  route(component.countComponents, countComponents),
  route(component.getComponent, getComponent),
  route(component.createComponent, createComponent),
  route(component.editComponent, editComponent),
  route(component.moveComponent, moveComponent),
  route(component.changeKind, changeKind),
  route(component.deleteComponent, deleteComponent),

  route(aim.listAims, aims.listAims),
  route(aim.createAim, aims.createAim),
  route(aim.editAim, aims.editAim),
  route(aim.deleteAim, aims.deleteAim),
  route(aim.orderAims, orderAims),
  route(contribution.listContributions, listContributions),
  route(contribution.setContributions, setContributions),

  route(role.listRoles, listRoles),
  route(role.createRole, createRole),
  route(role.editRole, editRole),
  route(role.deleteRole, deleteRole),
  route(limit.getLimits, getLimits),
  route(limit.editLimits, editLimits),

  route(decision.listDecisions, listDecisions),
  route(decision.getDecision, getDecision),
  route(decision.recordDecision, recordDecision),
]
