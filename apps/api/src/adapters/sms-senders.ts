import type { SmsSenders } from '../features/sms/sms-sender.ts'
import type { Config } from '../platform/config.ts'
import { createBrevoSms } from './brevo-sms.ts'
import { createCallService } from './call-service.ts'
import { createOvhcloudSms } from './ovhcloud-sms.ts'
import { createSmppSms } from './smpp-sms.ts'

/** Opens the accounts of tenants at their operators of SMS; in production on the public internet alone. */
export function createSmsSenders({ NODE_ENV }: Pick<Config, 'NODE_ENV'>): SmsSenders {
  const publicOnly = NODE_ENV === 'production'
  const callService = createCallService({ publicOnly })
  return {
    open(access) {
      switch (access.kind) {
        case 'ovhcloud':
          return createOvhcloudSms(access, callService)
        case 'brevo':
          return createBrevoSms(access, callService)
        case 'smpp':
          return createSmppSms(access, { publicOnly })
      }
    },
  }
}
