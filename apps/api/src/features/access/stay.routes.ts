import {
  accessInstructions,
  didNotOpenInput,
  empty,
  enteringInput,
  leavingInput,
  personalLinkInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { openPersonalLink } from './holder-access.ts'
import { getHolderAccess, sayDidNotOpen, sayEntered, sayLeft } from './holder-stay.ts'

/** What the group says of its use on the day: the declared holder by personal link, the applicant by account. */
export async function stayRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['access']
  const response = { 200: accessInstructions }
  app.post(
    '/holder/sessions',
    {
      config: { access: 'public' },
      schema: { operationId: 'openHolderLink', tags, body: personalLinkInput, response: { 200: empty } },
    },
    (request, reply) => openPersonalLink(deps, reply, request.body.token, 'holder-access'),
  )
  app.get(
    '/holder/access',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: { operationId: 'getHolderAccess', tags, response },
    },
    (request) => getHolderAccess(deps, request.actor),
  )
  for (const { access, prefix, suffix } of [
    { access: 'link', prefix: '/holder/access', suffix: '' },
    { access: 'account', prefix: '/stays', suffix: 'ByAccount' },
  ] as const) {
    app.post(
      `${prefix}/enter`,
      {
        config: { access },
        onRequest: keptByNobody,
        schema: { operationId: `sayEntered${suffix}`, tags, body: enteringInput, response },
      },
      (request) => sayEntered(deps, request.actor, request.body),
    )
    app.post(
      `${prefix}/did-not-open`,
      {
        config: { access },
        onRequest: keptByNobody,
        schema: { operationId: `sayDidNotOpen${suffix}`, tags, body: didNotOpenInput, response },
      },
      (request) => sayDidNotOpen(deps, request.actor, request.body),
    )
    app.post(
      `${prefix}/leave`,
      {
        config: { access },
        onRequest: keptByNobody,
        schema: { operationId: `sayLeft${suffix}`, tags, body: leavingInput, response },
      },
      (request) => sayLeft(deps, request.actor, request.body),
    )
  }
}
