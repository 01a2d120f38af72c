import { createAim, deleteAim, editAim, listAims } from '#application/aim/aims.ts'
import { getAlignment } from '#application/aim/alignment.ts'
import { listContributions, setContributions } from '#application/aim/contributions.ts'
import { orderAims } from '#application/aim/order-aims.ts'
import * as contract from '#contract/aim.ts'
import * as contribution from '#contract/contribution.ts'
import { asLines, asText } from './as-text.ts'
import { command } from './command.ts'

const ordered = asLines(
  ({ id, name, weightBasisPoints }: { id: string; name: string; weightBasisPoints: number }) =>
    `${id}  ${(weightBasisPoints / 100).toFixed(2)} %  ${name}`,
)

export const aimCommands = [
  command({ usage: 'portolan aim list', operation: contract.listAims, run: listAims, print: ordered }),
  command({
    usage: 'portolan aim add <name> [--measure <text>] [--parent-id <id>]',
    operation: contract.createAim,
    run: createAim,
    print: ({ id, name }) => `${id}  ${name}`,
  }),
  command({
    usage: 'portolan aim edit <aim-id> --revision <number> [--name <name>] [--measure <text>] [--weight <number>] [--parent-id <id>]',
    operation: contract.editAim,
    run: editAim,
    print: asText,
  }),
  command({
    usage: 'portolan aim delete <aim-id> [--revision <number>]',
    operation: contract.deleteAim,
    run: deleteAim,
    print: () => 'deleted',
  }),
  command({
    usage: 'portolan aim order <aim-ids…> [--parent-id <id>] [--weights <number…>] [--on-behalf-of <json>]',
    operation: contract.orderAims,
    run: orderAims,
    print: ordered,
  }),
  command({ usage: 'portolan aim alignment', operation: contract.getAlignment, run: getAlignment, print: asText }),
]

export const contributionCommands = [
  command({
    usage: 'portolan contribution list [--search <words>] [--state <state…>] [--limit <count>] [--after <cursor>]',
    operation: contribution.listContributions,
    run: listContributions,
    print: asLines(({ name, cells }) => `${name}: ${cells.map(({ aimId, quick, score }) => `${aimId} ${quick ?? score}`).join(', ')}`),
  }),
  command({
    usage: 'portolan contribution set <cells…>',
    operation: contribution.setContributions,
    run: setContributions,
    print: ({ changed }) => `${changed} changed`,
  }),
]
