import { bulkEdit, previewBulkEdit, undoBulkEdit } from '#application/component/bulk-edit.ts'
import { countComponents, getComponent, listComponents } from '#application/component/component.ts'
import { createComponent, editComponent } from '#application/component/edit-component.ts'
import { createField, deleteField, editField, listFields } from '#application/component/fields.ts'
import { changeKind, deleteComponent, moveComponent } from '#application/component/move-component.ts'
import { getListRows } from '#application/import/list-rows.ts'
import { getOverview } from '#application/overview/overview.ts'
import * as bulk from '#contract/bulk-edit.ts'
import * as contract from '#contract/component.ts'
import * as field from '#contract/custom-field.ts'
import * as lists from '#contract/list-row.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { getOverview as overview } from '#contract/overview.ts'
import { asLines, asText } from './as-text.ts'
import { command } from './command.ts'

const filters =
  '[--search <words>] [--kind <kind…>] [--state <state…>] [--category <category…>] [--tag <tag>] [--owner-id <id>] [--sponsor-id <id>] [--parent-id <id>] [--mandatory <yes-or-no>]'
const content =
  '[--reference <key>] [--parent-id <id>] [--sponsor-id <id>] [--owner-id <id>] [--start-date <date>] [--end-date <date>] [--category <category>] [--mandatory <true-or-false>] [--competes <true-or-false>] [--delivery-risk <percent>] [--latest-delay <periods>] [--fade-percent <percent>] [--tags <tag…>] [--needs <id…>] [--excludes <id…>] [--currency <code>] [--budget-minor <amount…>] [--benefit-minor <amount…>] [--spent-minor <amount>] [--stop-cost-minor <amount>] [--demand <json…>] [--custom <json>]'

export const componentCommands = [
  command({
    usage: `portolan component list ${filters} [--order <column>] [--descending <true-or-false>] [--limit <count>] [--after <cursor>]`,
    operation: contract.listComponents,
    run: listComponents,
    print: asLines(({ id, name, kind, state }) => `${id}  ${name} (${kind}, ${state})`),
  }),
  command({ usage: `portolan component count ${filters}`, operation: contract.countComponents, run: countComponents, print: asText }),
  command({ usage: 'portolan component show <component-id>', operation: contract.getComponent, run: getComponent, print: asText }),
  command({ usage: 'portolan component rows <component-id>', operation: lists.getListRows, run: getListRows, print: rowsAsText }),
  command({
    usage: `portolan component add <name> [--kind <kind>] [--state <state>] ${content}`,
    operation: contract.createComponent,
    run: createComponent,
    print: ({ id, name }) => `${id}  ${name}`,
  }),
  command({
    usage: `portolan component edit <component-id> --revision <number> [--name <name>] ${content}`,
    operation: contract.editComponent,
    run: editComponent,
    print: asText,
  }),
  command({
    usage: 'portolan component move <component-id> --state <state> --revision <number> [--said-by <name>] [--note <text>]',
    operation: contract.moveComponent,
    run: moveComponent,
    print: ({ name, state }) => `${name} is now ${state.replaceAll('_', ' ')}`,
  }),
  command({
    usage: 'portolan component kind <component-id> --kind <kind> --revision <number>',
    operation: contract.changeKind,
    run: changeKind,
    print: ({ name, kind }) => `${name} is now: ${kind.replaceAll('_', ' ')}`,
  }),
  command({
    usage: 'portolan component delete <component-id>',
    operation: contract.deleteComponent,
    run: deleteComponent,
    print: () => 'deleted',
  }),
  command({
    usage: 'portolan component bulk-preview --change <json> [--filter <json>] [--component-ids <id…>]',
    operation: bulk.previewBulkEdit,
    run: previewBulkEdit,
    print: asText,
  }),
  command({
    usage:
      'portolan component bulk-edit --change <json> [--filter <json>] [--component-ids <id…>] [--said-by <name>] [--fingerprint <text>] [--leave-refused]',
    operation: bulk.bulkEdit,
    run: bulkEdit,
    print: ({ changed, refused, bulkEditId }) =>
      `${changed} changed${refused === 0 ? '' : `, ${refused} refused`}; undo: portolan component bulk-undo ${bulkEditId}`,
  }),
  command({
    usage: 'portolan component bulk-undo <bulk-edit-id>',
    operation: bulk.undoBulkEdit,
    run: undoBulkEdit,
    print: ({ restored, changedSince }) =>
      [`${restored} restored`, ...changedSince.map(({ name }) => `changed since, left alone: ${name}`)].join('\n'),
  }),
  command({ usage: 'portolan component overview [--most <number>]', operation: overview, run: getOverview, print: asText }),
]

export const fieldCommands = [
  command({
    usage: 'portolan field list',
    operation: field.listFields,
    run: listFields,
    print: asLines(({ id, name, type }) => `${id}  ${name} (${type})`),
  }),
  command({
    usage: 'portolan field add <name> --type <type> [--choices <choice…>]',
    operation: field.createField,
    run: createField,
    print: ({ id, name }) => `${id}  ${name}`,
  }),
  command({
    usage: 'portolan field edit <field-id> --revision <number> [--name <name>] [--choices <choice…>]',
    operation: field.editField,
    run: editField,
    print: asText,
  }),
  command({ usage: 'portolan field delete <field-id>', operation: field.deleteField, run: deleteField, print: () => 'deleted' }),
]

/** The rows that lists said about a component, each cell after its head. */
function rowsAsText({ lists: found, complete }: AnswerGiven<typeof lists.getListRows>): string {
  const lines = found.flatMap(({ list, columns, rows }) => [
    list,
    ...rows.map(({ asOf, row, cells }) => {
      const said = cells.flatMap((cell, at) => (cell === null ? [] : [`${columns[at]}: ${String(cell).slice(0, 80)}`]))
      return `  ${asOf}  row ${row}  ${said.join(', ')}`
    }),
  ])
  return [...lines, ...(complete ? [] : ['only the first thousand rows'])].join('\n')
}
