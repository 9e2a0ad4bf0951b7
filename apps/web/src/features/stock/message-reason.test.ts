import { expect, it } from 'vitest'
import { smsWords } from '../../locales/fr.ts'
import { reasonInWords } from './message-reason.ts'

it.each([
  ['sms', 'sms.lost', smsWords.failed.lost],
  ['sms', 'sms.no-credit', null],
  ['email', 'smtp-550', smsWords.failed.mailRefused],
  ['email', 'smtp-421', smsWords.failed.mailUnreachable],
  ['email', 'ECONNREFUSED', smsWords.failed.mailUnreachable],
] as const)('says why an %s failed with %s', (channel, reason, expected) => {
  expect(reasonInWords({ channel, reason })).toBe(expected)
})
