import { search } from '#application/search/search.ts'
import * as contract from '#contract/search.ts'
import { route } from './route.ts'

export const searchRoutes = [route(contract.search, search)]
