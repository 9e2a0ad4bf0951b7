import { get, post, type Make, unknownToken } from './route-request.ts'

/** SMS, mobile numbers and messages that did not leave: one request per operation. */
export const smsRequests: Record<string, Make> = {
  readSms: ({ tenantId }) => get(`/tenants/${tenantId}/sms`),
  saveSmsAccount: ({ tenantId }) =>
    post(`/tenants/${tenantId}/sms`, {
      account: { kind: 'brevo', baseUrl: 'https://brevo.example', apiKey: 'key-of-test' },
      ...{ sender: 'Essai', monthlyParts: 10, quietHours: { fromMinutes: 0, untilMinutes: 0 } },
      // Of somebody who read it long ago: judged by the rights, then refused, so that nothing is ever written.
      version: 9,
    }),
  removeSmsAccount: ({ tenantId }) => post(`/tenants/${tenantId}/sms/remove`, { version: 9 }),
  testSms: ({ tenantId }) => post(`/tenants/${tenantId}/sms/test`, { number: '06 12 34 56 78' }),
  readMyMobile: () => get('/me/mobile'),
  askMobileCode: () => post('/me/mobile/ask-code', { number: '06 12 34 56 78' }),
  confirmMobile: () => post('/me/mobile/confirm', { code: '000000' }),
  chooseChannel: () => post('/me/mobile/channel', { channel: 'both' }),
  forgetMobile: () => post('/me/mobile/forget'),
  readMyMessages: () => get('/me/messages'),
  chooseMessages: () => post('/me/messages/choose', { topic: 'money', rhythm: 'daily' }),
  readMessageStop: () => post('/message-stops/read', { token: unknownToken }),
  stopMessages: () => post('/message-stops/confirm', { token: unknownToken }),
  openMessageStop: () => get(`/message-stops/${unknownToken}`),
  stopMessagesInOneClick: () => ({
    ...post(`/message-stops/${unknownToken}`, 'List-Unsubscribe=One-Click'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  listFailedMessages: ({ tenantId }) => get(`/tenants/${tenantId}/failed-messages`),
  resendMessage: async ({ tenantId, fresh }) =>
    post(`/tenants/${tenantId}/failed-messages/${await fresh.failedMessage()}/resend`),
}
