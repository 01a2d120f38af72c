import { buildPack } from '#application/pack/build-pack.ts'
import { getPack, listPacks, openPackFile, rebuildPack } from '#application/pack/packs.ts'
import * as pack from '#contract/pack.ts'
import { route } from './route.ts'

export const packRoutes = [
  route(pack.buildPack, buildPack),
  route(pack.listPacks, listPacks),
  route(pack.getPack, getPack),
  route(pack.openPackFile, openPackFile),
  route(pack.rebuildPack, rebuildPack),
]
