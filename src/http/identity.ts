import { acceptInvitation } from '#application/identity/accept-invitation.ts'
import { inviteMember } from '#application/identity/invite-member.ts'
import { editProfile, getMe, signOut, wearHat } from '#application/identity/me.ts'
import { changeHats, listMembers, removeMember } from '#application/identity/members.ts'
import { resetOwnerLink } from '#application/identity/owner.ts'
import { redeemLink } from '#application/identity/redeem-link.ts'
import { setPassword } from '#application/identity/set-password.ts'
import { signIn } from '#application/identity/sign-in.ts'
import { createToken, listTokens, revokeToken } from '#application/identity/tokens.ts'
import * as contract from '#contract/identity.ts'
import { doorRoute, route } from './route.ts'

export const identityRoutes = [
  doorRoute(contract.signIn, signIn),
  doorRoute(contract.redeemLink, redeemLink),
  doorRoute(contract.acceptInvitation, acceptInvitation),
  route(contract.signOut, signOut),
  route(contract.getMe, getMe),
  route(contract.editProfile, editProfile),
  route(contract.wearHat, wearHat),
  route(contract.setPassword, setPassword),
  route(contract.listTokens, listTokens),
  route(contract.createToken, createToken),
  route(contract.revokeToken, revokeToken),
  route(contract.resetOwnerLink, resetOwnerLink),
  route(contract.listMembers, listMembers),
  route(contract.inviteMember, inviteMember),
  route(contract.changeHats, changeHats),
  route(contract.removeMember, removeMember),
]
