import { z } from 'zod'
import { advanceClockInput, clockState, demoMail, demoMailPage, demoMailQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
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
      schema: { operationId: 'listDemoMails', tags, querystring: demoMailQuery, response: { 200: demoMailPage } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return listDemoMails(deps, request.query)
    },
  )
  app.get(
    '/demo/mailbox/:id',
    {
      config: { access: 'public' },
      schema: { operationId: 'getDemoMail', tags, params: mailParams, response: { 200: demoMail } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return getDemoMail(deps, request.params.id)
    },
  )
  app.get(
    '/demo/clock',
    {
      config: { access: 'public' },
      schema: { operationId: 'getDemoClock', tags, response: { 200: clockState } },
    },
    async (_request, reply) => {
      void reply.header('cache-control', 'no-store')
      return getDemoClock(deps)
    },
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
