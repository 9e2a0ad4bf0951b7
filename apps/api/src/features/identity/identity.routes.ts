import { z } from 'zod'
import {
  acceptInvitationInput,
  changePasswordInput,
  editProfileInput,
  empty,
  idParams,
  inviteInput,
  linkTokenInput,
  me,
  person,
  registerInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { accountOf } from './account-of.ts'
import { changePassword } from './change-password.ts'
import { editProfile } from './edit-profile.ts'
import { getMe } from './get-me.ts'
import { inviteManager } from './invite-manager.ts'
import { listPeople } from './list-people.ts'
import { registerAccount } from './register-account.ts'
import { revokeRole } from './revoke-role.ts'
import { sessionRoutes, userAgentOf } from './session.routes.ts'
import { startSession } from './start-session.ts'
import { verifyEmail } from './verify-email.ts'

export async function identityRoutes(app: Api, deps: Deps): Promise<void> {
  await sessionRoutes(app, deps)
  await accountRoutes(app, deps)
  await peopleRoutes(app, deps)
}

async function accountRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['accounts']

  app.post('/accounts', {
    config: { access: 'public' },
    schema: { operationId: 'registerAccount', tags, body: registerInput, response: { 202: empty } },
    handler: async (request, reply) => {
      await registerAccount(deps, { ...request.body, ip: request.ip })
      return reply.code(202).send({})
    },
  })

  app.post('/accounts/verify-email', {
    config: { access: 'public' },
    schema: { operationId: 'verifyEmail', tags, body: linkTokenInput, response: { 200: me } },
    handler: async (request, reply) => {
      const input = { token: request.body.token, userAgent: userAgentOf(request) }
      return startSession(deps, reply, await verifyEmail(deps, input))
    },
  })

  app.post('/invitations/accept', {
    config: { access: 'public' },
    schema: { operationId: 'acceptInvitation', tags, body: acceptInvitationInput, response: { 200: me } },
    handler: async (request, reply) => {
      const input = { ...request.body, userAgent: userAgentOf(request) }
      return startSession(deps, reply, await acceptInvitation(deps, input))
    },
  })

  app.get('/me', {
    config: { access: 'public' },
    onRequest: keptByNobody,
    schema: { operationId: 'getMe', tags, response: { 200: me } },
    handler: (request) => getMe(deps, request.actor),
  })

  app.patch('/me', {
    config: { access: 'account' },
    schema: { operationId: 'editProfile', tags, body: editProfileInput, response: { 200: me } },
    handler: async (request) => {
      await editProfile(deps, accountOf(request), request.body)
      return getMe(deps, request.actor)
    },
  })

  app.post('/me/password', {
    config: { access: 'account' },
    schema: { operationId: 'changePassword', tags, body: changePasswordInput, response: { 200: empty } },
    handler: async (request) => {
      await changePassword(deps, accountOf(request), request.body)
      return {}
    },
  })
}

async function peopleRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['people']

  app.get('/tenants/:id/people', {
    config: { access: 'staff' },
    schema: { operationId: 'listPeople', tags, params: idParams, response: { 200: z.array(person) } },
    handler: (request) => listPeople(deps, accountOf(request), request.params.id),
  })

  app.post('/tenants/:id/invitations', {
    config: { access: 'staff' },
    schema: { operationId: 'inviteManager', tags, params: idParams, body: inviteInput, response: { 200: person } },
    handler: (request) => inviteManager(deps, accountOf(request), { ...request.body, tenantId: request.params.id }),
  })

  app.delete('/role-grants/:id', {
    config: { access: 'staff' },
    schema: { operationId: 'revokeRole', tags, params: idParams, response: { 200: empty } },
    handler: async (request) => {
      await revokeRole(deps, accountOf(request), request.params.id)
      return {}
    },
  })
}
