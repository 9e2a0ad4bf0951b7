export { appointPlatformAdmin, installerActor } from './appoint-platform-admin.ts'
export { jwtOptions } from './access-token.ts'
export { nameOf } from './actor-name.ts'
export { accountOf } from './account-of.ts'
export { acceptInvitation } from './accept-invitation.ts'
export { ensureAccount, getAccount } from './accounts.store.ts'
export { identityRoutes } from './identity.routes.ts'
export { inviteManager } from './invite-manager.ts'
export { limitCalendarReadings } from './limit-calendar-readings.ts'
export { findLink, getLiveLink, issueLink, keepLink, type LinkRow, type NewLink } from './links.ts'
export {
  actorOfAccount,
  displayNames,
  type HeldRight,
  peopleHolding,
  rightsHeld,
  type RoleHolder,
} from './people.store.ts'
export { postponeSessions } from './sessions.store.ts'
export { registerAccount } from './register-account.ts'
export { resolveActor, startLinkSession } from './resolve-actor.ts'
export { limitMobileCodes } from './limit-mobile-codes.ts'
export { checkOneTimeCode, countOneTimeCodes, issueOneTimeCode, oneTimeCodeMinutes } from './one-time-code.ts'
export { verifyEmail } from './verify-email.ts'
export { accountTable, linkTokenTable, roleGrantTable } from './identity.tables.ts'
