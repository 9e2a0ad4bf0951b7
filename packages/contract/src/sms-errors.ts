import type { ErrorKind } from './errors.ts'

/** Refusals of the operators of SMS, of their settings and of the numbers that people give. */
export const smsErrorCodes = {
  'sms.not-allowed': 'forbidden',
  'sms.no-account': 'conflict',
  'sms.settings-changed': 'conflict',
  'sms.secret-missing': 'invalid',
  'sms.simulator-refused': 'invalid',
  'sms.budget-reached': 'conflict',
  'sms.provider-unavailable': 'unavailable',
  'sms.provider-refused': 'invalid',
  'sms.no-credit': 'conflict',
  'sms.number-refused': 'invalid',
  'sms.not-a-mobile': 'invalid',
  'sms.not-served': 'conflict',
  'sms.code-wrong': 'invalid',
  'sms.code-expired': 'conflict',
  'sms.no-number': 'conflict',
} as const satisfies Record<string, ErrorKind>
