import {
  askMobileCodeInput,
  chooseChannelInput,
  confirmMobileInput,
  idParams,
  myMobile,
  removeSmsAccountInput,
  smsAccountInput,
  smsSettings,
  testSmsInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { readSms, removeSmsAccount, saveSmsAccount, testSms } from './manage-sms.ts'
import { askMobileCode, chooseChannel, confirmMobile, forgetMobile, readMyMobile } from './my-mobile.ts'

const tags = ['sms']
const settings = '/tenants/:id/sms'
const mine = '/me/mobile'

/** How tenants send SMS, and the mobile number of the person signed in. */
export async function smsRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(settings, {
    config: { access: 'staff' },
    schema: { operationId: 'readSms', tags, params: idParams, response: { 200: smsSettings } },
    handler: (request) => readSms(deps, request.actor, request.params.id),
  })
  app.post(settings, {
    config: { access: 'staff' },
    schema: {
      operationId: 'saveSmsAccount',
      tags,
      params: idParams,
      body: smsAccountInput,
      response: { 200: smsSettings },
    },
    handler: (request) => saveSmsAccount(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  app.post(`${settings}/remove`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'removeSmsAccount',
      tags,
      params: idParams,
      body: removeSmsAccountInput,
      response: { 200: smsSettings },
    },
    handler: (request) => removeSmsAccount(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  app.post(`${settings}/test`, {
    config: { access: 'staff', rateLimit: { max: 5, timeWindow: '1 minute' } },
    schema: { operationId: 'testSms', tags, params: idParams, body: testSmsInput, response: { 200: smsSettings } },
    handler: (request) => testSms(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  await myMobileRoutes(app, deps)
}

async function myMobileRoutes(app: Api, deps: Deps): Promise<void> {
  const response = { 200: myMobile }
  app.get(mine, {
    config: { access: 'account' },
    onRequest: keptByNobody,
    schema: { operationId: 'readMyMobile', tags, response },
    handler: (request) => readMyMobile(deps, accountOf(request)),
  })
  app.post(`${mine}/ask-code`, {
    config: { access: 'account' },
    schema: { operationId: 'askMobileCode', tags, body: askMobileCodeInput, response },
    handler: (request) => askMobileCode(deps, accountOf(request), request.body),
  })
  app.post(`${mine}/confirm`, {
    config: { access: 'account' },
    schema: { operationId: 'confirmMobile', tags, body: confirmMobileInput, response },
    handler: (request) => confirmMobile(deps, accountOf(request), request.body),
  })
  app.post(`${mine}/channel`, {
    config: { access: 'account' },
    schema: { operationId: 'chooseChannel', tags, body: chooseChannelInput, response },
    handler: (request) => chooseChannel(deps, accountOf(request), request.body),
  })
  app.post(`${mine}/forget`, {
    config: { access: 'account' },
    schema: { operationId: 'forgetMobile', tags, response },
    handler: (request) => forgetMobile(deps, accountOf(request)),
  })
}
