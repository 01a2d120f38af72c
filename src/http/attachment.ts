import * as attachment from '#application/attachment/attachments.ts'
import * as contract from '#contract/attachment.ts'
import { route } from './route.ts'

export const attachmentRoutes = [
  route(contract.addAttachment, attachment.addAttachment),
  route(contract.listAttachments, attachment.listAttachments),
  route(contract.openAttachment, attachment.openAttachment),
  route(contract.removeAttachment, attachment.removeAttachment),
  route(contract.restoreAttachment, attachment.restoreAttachment),
]
