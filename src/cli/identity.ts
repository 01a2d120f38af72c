import { text } from 'node:stream/consumers'
import { definedOnly } from '#application/defined-only.ts'
import { inviteMember } from '#application/identity/invite-member.ts'
import { editProfile, getMe } from '#application/identity/me.ts'
import { changeHats, listMembers, removeMember } from '#application/identity/members.ts'
import { resetOwnerLink } from '#application/identity/owner.ts'
import { setPassword } from '#application/identity/set-password.ts'
import { createToken, listTokens, revokeToken } from '#application/identity/tokens.ts'
import * as contract from '#contract/identity.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { readInput } from '#contract/read-input.ts'
import { asLines } from './as-text.ts'
import { command, ownCommand } from './command.ts'

const line = ({ personId, name, state, hats }: contract.MemberGiven) => `${personId}  ${name} (${state}): ${hats.join(', ')}`

export const memberCommands = [
  command({
    usage: 'portolan member list [--limit <number>] [--after <cursor>]',
    operation: contract.listMembers,
    run: listMembers,
    print: ({ items, next }) => [...items.map(line), ...(next === null ? [] : [`more: --after ${next}`])].join('\n'),
  }),
  command({
    usage: 'portolan member invite <email> --hats <hat…>',
    operation: contract.inviteMember,
    run: inviteMember,
    print: ({ link, expiresAt }) => `${link}\ngood until ${expiresAt}`,
  }),
  command({
    usage: 'portolan member hats <person-id> --hats <hat…> --revision <number>',
    operation: contract.changeHats,
    run: changeHats,
    print: line,
  }),
  command({ usage: 'portolan member remove <person-id>', operation: contract.removeMember, run: removeMember, print: () => 'removed' }),
]

const tokenLine = ({ id, name, hat, expiresAt, lastUsedAt }: AnswerGiven<typeof contract.listTokens>['items'][number]) =>
  `${id}  ${name} (${hat}): ${expiresAt === null ? 'never ends' : `ends ${expiresAt}`}, ${lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`}`

export const tokenCommands = [
  command({ usage: 'portolan token list', operation: contract.listTokens, run: listTokens, print: asLines(tokenLine) }),
  command({
    usage: 'portolan token make <name> <hat> [--days <number>]',
    operation: contract.createToken,
    run: createToken,
    print: ({ token, secret }) => `${secret}\n${tokenLine(token)}\nIt is shown this once.`,
  }),
  command({ usage: 'portolan token revoke <token-id>', operation: contract.revokeToken, run: revokeToken, print: () => 'revoked' }),
]

/** A password never stands among a command's words, where other people of the machine could read it. */
const setOwnPassword = ownCommand({
  usage: 'portolan owner password [--email <address>]',
  summary: 'Set or change my password, read from standard input: the new one, and below it the one before',
  input: contract.setPassword.input.pick({ email: true }),
  perform: async ({ email }, { ask }) => {
    const [password = '', current] = (await text(process.stdin)).split(/\r?\n/)
    const input = readInput(contract.setPassword.input, definedOnly({ email, password, current: current || undefined }))
    return { answer: await ask(contract.setPassword, setPassword, input), text: 'The password is set; every other session has ended.' }
  },
})

const profileLine = ({ name, profile: { language, theme, timeZone, digest } }: AnswerGiven<typeof contract.editProfile>) =>
  `${name}: ${language ?? 'language of the browser'}, ${theme}, ${timeZone ?? 'UTC'}, ${digest ? 'one mail a day of what is unread' : 'no daily mail'}`

export const ownerCommands = [
  setOwnPassword,
  command({
    usage: 'portolan owner edit [--name <name>] [--language <code>] [--theme <name>] [--time-zone <zone>] [--digest <true-or-false>]',
    operation: contract.editProfile,
    run: editProfile,
    print: profileLine,
  }),
  command({
    usage: 'portolan owner reset-link',
    operation: contract.resetOwnerLink,
    run: resetOwnerLink,
    print: ({ link, expiresAt }) => `${link}\ngood until ${expiresAt}`,
  }),
  command({
    usage: 'portolan owner show',
    operation: contract.getMe,
    run: getMe,
    print: ({ name, hat, organisationId, organisations }) =>
      [
        `${name}, acting as ${hat} in:`,
        ...organisations.map(({ id, name: called }) => `${id === organisationId ? '*' : ' '} ${id}  ${called}`),
      ].join('\n'),
  }),
]
