import { archiveRoutes } from './archives.ts'
import { attachmentRoutes } from './attachment.ts'
import { historyRoutes } from './history.ts'
import { identityRoutes } from './identity.ts'
import { importRoutes } from './import.ts'
import { noticeRoutes } from './notice.ts'
import { packRoutes } from './pack.ts'
import { portfolioRoutes } from './portfolio.ts'
import type { DoorRoute, Route } from './route.ts'
import { searchRoutes } from './search.ts'

/** Everything the server can be asked, feature by feature. */
export const routes: ReadonlyArray<Route | DoorRoute> = [
  ...identityRoutes,
  ...historyRoutes,
  ...importRoutes,
  ...archiveRoutes,
  ...packRoutes,
  ...noticeRoutes,
  ...attachmentRoutes,
  ...portfolioRoutes,
  ...searchRoutes,
]
