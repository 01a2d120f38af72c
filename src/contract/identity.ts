import { z } from 'zod'

/** The roles a person may act in. One person may wear several hats and acts in one of them at a time. */
export const Hat = z
  .enum(['owner', 'pmo_lead', 'pmo_analyst', 'project_manager', 'resource_manager', 'finance', 'sponsor', 'member', 'viewer'])
  .meta({ id: 'Hat' })
export type Hat = z.output<typeof Hat>
