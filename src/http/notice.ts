import { countNotices, listNotices, readAllNotices, readNotice } from '#application/notice/notices.ts'
import * as contract from '#contract/notice.ts'
import { route } from './route.ts'

export const noticeRoutes = [
  route(contract.listNotices, listNotices),
  route(contract.countNotices, countNotices),
  route(contract.readNotice, readNotice),
  route(contract.readAllNotices, readAllNotices),
]
