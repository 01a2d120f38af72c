import { z } from 'zod'
import { type Frozen, operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { Revision, TimeZone } from './shapes.ts'

/** The roles a person may act in. One person may wear several hats and acts in one of them at a time. */
export const Hat = z
  .enum(['owner', 'pmo_lead', 'pmo_analyst', 'project_manager', 'resource_manager', 'finance', 'sponsor', 'member', 'viewer'])
  .meta({ id: 'Hat' })
export type Hat = z.output<typeof Hat>
export const hats = Hat.options

/** How far a permission reaches: every record of the organisation, only records that name the person, or none. */
export const Scope = z.enum(['all', 'own', 'none'])
export type Scope = z.output<typeof Scope>

const Email = z.email().max(254).toLowerCase()
const Password = z.string().min(12).max(200).describe('At least 12 characters')
const Secret = z.string().min(20).max(200)
const Hats = z
  .array(Hat)
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'The same hat twice')

/** The languages the product speaks. */
export const Language = z.enum(['en', 'fr'])
export type Language = z.output<typeof Language>

export const Profile = z.object({
  language: Language.nullable().describe('Null until this account has been in a browser, whose language is then kept'),
  theme: z.enum(['light', 'dark', 'auto']),
  timeZone: TimeZone.nullable().describe('Null until this account has been in a browser: UTC'),
  digest: z.boolean().describe('One mail a day at most, at seven, when something is unread'),
})
export type Profile = z.output<typeof Profile>

export const Me = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    profile: Profile,
    organisationId: z.uuid(),
    organisations: z.array(
      z.object({ id: z.uuid(), name: z.string(), sample: z.boolean().describe('Fictional, shipped with the product') }),
    ),
    hat: Hat.describe('The hat worn now'),
    hats: z.array(Hat).describe('The hats that may be worn here'),
    may: z.record(z.string(), Scope).describe('What the hat worn now may do, by act'),
    solo: z.boolean().describe('One member only: every hat may be worn, and what needs two people is hidden'),
    hasPassword: z.boolean(),
    passwordNeeded: z.boolean().describe('Nothing else is answered until a password is set'),
  })
  .meta({ id: 'Me' })
export type Me = z.output<typeof Me>

export const Member = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    hats: z.array(Hat),
    state: z.enum(['invited', 'active', 'removed']),
    revision: z.int(),
  })
  .meta({ id: 'Member' })
export type Member = z.output<typeof Member>
export type MemberGiven = Frozen<Member>

export const Token = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hat: Hat,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Token' })
export type Token = z.output<typeof Token>

export const signIn = operation({
  method: 'post',
  path: '/sign-in',
  summary: 'Sign in with an email address and a password',
  input: z.object({ email: Email, password: z.string().max(200) }),
  answer: z.object({ expiresAt: z.iso.datetime() }),
  refusals: ['sign_in_refused', 'too_many_attempts'],
})

export const redeemLink = operation({
  method: 'post',
  path: '/sign-in/link',
  summary: 'Sign in once with a link that was given out',
  input: z.object({ secret: Secret }),
  answer: z.object({ expiresAt: z.iso.datetime() }),
  refusals: ['link_spent', 'too_many_attempts'],
})

export const acceptInvitation = operation({
  method: 'post',
  path: '/sign-in/invitation',
  summary: 'Accept an invitation: give a name and a password',
  input: z.object({ secret: Secret, name: z.string().trim().min(1).max(200), password: Password }),
  answer: z.object({ expiresAt: z.iso.datetime() }),
  refusals: ['link_spent', 'too_many_attempts'],
})

export const signOut = operation({
  method: 'post',
  path: '/sign-out',
  summary: 'End this session',
  input: z.object({}),
  answer: z.object({}),
  refusals: [],
})

export const getMe = operation({
  method: 'get',
  path: '/me',
  summary: 'Who I am here, which hat I wear and what it may do',
  input: z.object({}),
  answer: Me,
  refusals: [],
})

export const editProfile = operation({
  method: 'patch',
  path: '/me',
  summary: 'Change my name, language, theme, time zone or daily mail',
  input: Profile.extend({ name: z.string().trim().min(1).max(200) }).partial(),
  answer: Me,
  inPerson: true,
  refusals: [],
})

export const wearHat = operation({
  method: 'post',
  path: '/me/hat',
  summary: 'Act in another role or another organisation from now on in this session',
  input: z.object({ hat: Hat, organisationId: z.uuid().optional() }),
  answer: Me,
  inPerson: true,
  refusals: ['hat_not_yours', 'organisation_not_found'],
})

export const setPassword = operation({
  method: 'put',
  path: '/me/password',
  summary: 'Set or change my password; every other session of mine ends',
  input: z.object({ email: Email.optional(), current: z.string().max(200).optional(), password: Password }),
  answer: z.object({}),
  inPerson: true,
  refusals: ['sign_in_refused', 'email_needed', 'email_taken', 'too_many_attempts'],
})

export const listTokens = operation({
  method: 'get',
  path: '/me/tokens',
  summary: 'My personal tokens',
  input: z.object({}),
  answer: z.object({ items: z.array(Token) }),
  inPerson: true,
  refusals: [],
})

export const createToken = operation({
  method: 'post',
  path: '/me/tokens',
  summary: 'Make a personal token for one hat; its secret is shown this once',
  input: z.object({ name: z.string().trim().min(1).max(100), hat: Hat, days: z.int().min(1).max(3650).optional() }),
  answer: z.object({ token: Token, secret: z.string() }),
  inPerson: true,
  refusals: ['hat_not_yours'],
})

export const revokeToken = operation({
  method: 'delete',
  path: '/me/tokens/:tokenId',
  summary: 'Make a personal token worthless',
  input: z.object({ tokenId: z.uuid() }),
  answer: z.object({}),
  inPerson: true,
  refusals: ['token_not_found'],
})

export const resetOwnerLink = operation({
  method: 'post',
  path: '/owner/link',
  summary: 'Make a new one-time link for the owner of this installation',
  input: z.object({}),
  answer: z.object({ link: z.string(), expiresAt: z.iso.datetime() }),
  refusals: [],
})

export const listMembers = operation({
  method: 'get',
  path: '/members',
  summary: 'The people of this organisation and their hats',
  input: z.object({ ...pageInput }),
  answer: page(Member),
  refusals: ['cursor_invalid'],
})

export const inviteMember = operation({
  method: 'post',
  path: '/members',
  summary: 'Invite a person; the link is shown this once',
  input: z.object({ email: Email, hats: Hats }),
  answer: z.object({ member: Member, link: z.string(), expiresAt: z.iso.datetime() }),
  mostPerQuarter: 60,
  refusals: ['password_needed', 'member_exists', 'hat_above_yours'],
})

export const changeHats = operation({
  method: 'put',
  path: '/members/:personId/hats',
  summary: 'Change the hats a member may wear',
  input: z.object({ personId: z.uuid(), hats: Hats, revision: Revision }),
  answer: Member,
  refusals: ['member_not_found', 'stale_edit', 'last_owner', 'hat_above_yours'],
})

export const removeMember = operation({
  method: 'delete',
  path: '/members/:personId',
  summary: 'End a membership: sessions and tokens end, the acts stay',
  input: z.object({ personId: z.uuid() }),
  answer: z.object({}),
  refusals: ['member_not_found', 'last_owner', 'hat_above_yours'],
})
