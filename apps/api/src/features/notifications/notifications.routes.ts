import { z } from 'zod'
import { advanceClockInput, clockState, demoMail, demoMailPage, demoMailQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { advanceDemoClock, getDemoClock } from './demo-clock.ts'
import { getDemoMail, listDemoMails } from './read-demo-mailbox.ts'

const mailParams = z.strictObject({ id: z.string().max(64) })

/** Mailbox and clock of the demonstration; they answer 404 anywhere else. */
export async function notificationRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['demonstration']
  app.get(
    '/demo/mailbox',
    {
      config: { access: 'public' },
      onRequest: keptByNobody,
      schema: { operationId: 'listDemoMails', tags, querystring: demoMailQuery, response: { 200: demoMailPage } },
    },
    (request) => listDemoMails(deps, request.query),
  )
  app.get(
    '/demo/mailbox/:id',
    {
      config: { access: 'public' },
      onRequest: keptByNobody,
      schema: { operationId: 'getDemoMail', tags, params: mailParams, response: { 200: demoMail } },
    },
    (request) => getDemoMail(deps, request.params.id),
  )
  app.get(
    '/demo/clock',
    {
      config: { access: 'public' },
      onRequest: keptByNobody,
      schema: { operationId: 'getDemoClock', tags, response: { 200: clockState } },
    },
    () => getDemoClock(deps),
  )
  app.post(
    '/demo/advance-clock',
    {
      config: { access: 'public' },
      schema: { operationId: 'advanceDemoClock', tags, body: advanceClockInput, response: { 200: clockState } },
    },
    (request) => advanceDemoClock(deps, request.actor, request.body.minutes),
  )
}
