import { failedMessageList, idParams, resendMessageParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { listFailedMessages, resendMessage } from './failed-messages.ts'

const tags = ['messages']

/** What did not leave, for those who run the tenant. */
export async function messageRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/tenants/:id/failed-messages', {
    config: { access: 'staff' },
    schema: { operationId: 'listFailedMessages', tags, params: idParams, response: { 200: failedMessageList } },
    handler: (request) => listFailedMessages(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/failed-messages/:messageId/resend', {
    config: { access: 'staff' },
    schema: { operationId: 'resendMessage', tags, params: resendMessageParams, response: { 200: failedMessageList } },
    handler: (request) => {
      const { id: tenantId, messageId } = request.params
      return resendMessage(deps, request.actor, { tenantId, messageId })
    },
  })
}
