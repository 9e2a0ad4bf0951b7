import { idParams, lockAccountInput, lockSettings, removeLockAccountInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { readLocks, removeLockAccount, saveLockAccount, testLockAccount } from './manage-locks.ts'

const tags = ['locks']
const settings = '/establishments/:id/locks'

/** How the locks of an establishment are reached. */
export async function lockRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(settings, {
    config: { access: 'staff' },
    schema: { operationId: 'readLocks', tags, params: idParams, response: { 200: lockSettings } },
    handler: (request) => readLocks(deps, request.actor, request.params.id),
  })
  app.post(settings, {
    config: { access: 'staff' },
    schema: {
      operationId: 'saveLockAccount',
      tags,
      params: idParams,
      body: lockAccountInput,
      response: { 200: lockSettings },
    },
    handler: (request) => saveLockAccount(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  })
  app.post(`${settings}/remove`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'removeLockAccount',
      tags,
      params: idParams,
      body: removeLockAccountInput,
      response: { 200: lockSettings },
    },
    handler: (request) =>
      removeLockAccount(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  })
  app.post(`${settings}/test`, {
    config: { access: 'staff', rateLimit: { max: 10, timeWindow: '1 minute' } },
    schema: { operationId: 'testLockAccount', tags, params: idParams, response: { 200: lockSettings } },
    handler: (request) => testLockAccount(deps, request.actor, request.params.id),
  })
}
