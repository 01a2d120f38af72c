import { exportOrganisation, importOrganisation, writeBackup } from '#application/archives.ts'
import * as contract from '#contract/server.ts'
import { route } from './route.ts'

export const archiveRoutes = [
  route(contract.writeBackup, writeBackup),
  route(contract.exportOrganisation, exportOrganisation),
  route(contract.importOrganisation, importOrganisation),
]
